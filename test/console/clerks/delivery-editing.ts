import { keys } from '../../helpers/console.ts';
import type { ClerkConsole } from './clerk-console.ts';
import { type ConflictLetters, Editing } from './editing.ts';
import { lineFieldOf, shownOfLine } from './line-clash.ts';
import { decimal, type FreshValues, lineFields, type TypedEdit, type Value } from './typed-edit.ts';

/** An open delivery note on its form. */
export class DeliveryEditing extends Editing {
  protected readonly letters: ConflictLetters = { back: 't', mine: 'm', theirs: 'd', saves: false };
  protected readonly saved = /de wijziging is bewaard/;

  constructor(
    console: ClerkConsole,
    readonly id: string,
    private readonly fresh: FreshValues,
  ) {
    super(console, `delivery ${id}`);
  }

  async open(): Promise<boolean> {
    if (!(await this.console.onRow('2', 'deliveries', this.id))) return false;
    await this.console.press('w');
    return this.console.screen.kind === 'delivery';
  }

  get #form() {
    const { screen } = this.console;
    if (screen.kind !== 'delivery' || screen.base === null) throw new Error(`there is no note, but ${screen.kind}`);
    return { ...screen, base: screen.base };
  }

  /** Lines of the note, by their articles. */
  get articles(): readonly string[] {
    return this.#form.base.lines.map(({ article }) => article);
  }

  async change(field: string): Promise<void> {
    const { article, of } = lineFieldOf(field);
    const { console } = this;
    const row = this.#form.note.rows.findIndex((line) => line?.article === article);
    if (row < 0 || of === 'discount') await console.fail(`there is no ${field}`);
    await console.press(keys.home + keys.down.repeat(row) + keys.right.repeat(of === 'quantity' ? 2 : 4));
    const columns = of === 'quantity' ? '(\\S+) +\\S+' : '\\S+ +(\\S+)';
    const seen = await console.read(new RegExp(`>.* ${article} +Brood ${article} +${columns} +(?:laag|hoog)`));
    const first = decimal(seen, lineFields[of].places);
    const text = this.fresh.number(of);
    await console.press(text + keys.enter);
    // Others' changes are shown as long as nothing was typed: one may have come between the look and the key.
    const before = this.#form.base.lines.find((line) => line.article === article)?.[of] ?? first;
    if (before !== first) this.refreshed += 1;
    this.typed(field, before, decimal(text, lineFields[of].places));
  }

  protected theirs({ field, typed }: TypedEdit, words: string): Value | null {
    const { article, of } = lineFieldOf(field);
    return shownOfLine(words, article, of, typed);
  }
}
