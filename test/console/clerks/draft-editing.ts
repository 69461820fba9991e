import { keys } from '../../helpers/console.ts';
import { typed } from '../../helpers/debtor-screen.ts';
import type { ClerkConsole } from './clerk-console.ts';
import { type ConflictLetters, Editing } from './editing.ts';
import { lineFieldOf, shownOfLine } from './line-clash.ts';
import { decimal, type FreshValues, lineFields, type TypedEdit, type Value } from './typed-edit.ts';

const labels = { quantity: 'Aantal', price: 'Prijs', discount: 'Korting %' } as const;

/** A draft invoice that is being changed. Its fields are called `section.line.article/field`. */
export class DraftEditing extends Editing {
  protected readonly letters: ConflictLetters = { back: 't', mine: 'm', theirs: 'd', saves: false };
  protected readonly saved = /Het concept is bewaard/;

  constructor(
    console: ClerkConsole,
    readonly id: string,
    private readonly fresh: FreshValues,
  ) {
    super(console, `draft ${id}`);
  }

  async open(): Promise<boolean> {
    if (!(await this.console.onRow('1', 'invoices', this.id))) return false;
    await this.console.press('w');
    return this.console.screen.kind === 'draft';
  }

  get #form() {
    const { screen } = this.console;
    if (screen.kind !== 'draft' || screen.base === null) throw new Error(`there is no draft, but ${screen.kind}`);
    return { ...screen, base: screen.base };
  }

  /** Lines of the draft: section, place and article. */
  get lines(): readonly string[] {
    return this.#form.base.sections.flatMap(({ lines }, section) =>
      lines.map(({ article }, line) => `${section}.${line}.${article}`),
    );
  }

  async change(field: string): Promise<void> {
    const { article: line, of } = lineFieldOf(field);
    const [section, place] = line.split('.');
    const { console } = this;
    const at = this.#form.list.rows.findIndex((row) => row.kind === 'line' && row.id === `${section}/${place}`);
    if (at < 0) await console.fail(`there is no ${field}`);
    await console.press(keys.home + keys.down.repeat(at), keys.enter);
    await console.press(keys.tab.repeat(Object.keys(labels).indexOf(of) + 1));
    const { places } = lineFields[of];
    const first = decimal(await console.read(new RegExp(`> ${labels[of]}(?: \\*)? +\\[(.*?)\\]`)), places);
    const text = this.fresh.number(of);
    await console.press(typed(text), keys.f2);
    this.typed(field, first, decimal(text, places));
  }

  protected theirs({ field, typed: mine }: TypedEdit, words: string): Value | null {
    const { article, of } = lineFieldOf(field);
    return shownOfLine(words, article.split('.')[2] ?? '', of, mine);
  }
}
