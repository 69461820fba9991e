import { keys } from '../../helpers/console.ts';
import { debtorKeys, typed } from '../../helpers/debtor-screen.ts';
import type { ClerkConsole } from './clerk-console.ts';
import { type ConflictLetters, Editing } from './editing.ts';
import { decimal, type FreshValues, type TypedEdit, type Value } from './typed-edit.ts';

/** Fields of a debtor that clerks change: what they are called, and in which rubric they stand. */
const fields = {
  name: { label: 'Naam', rubric: 0 },
  attention: { label: 'T.a.v.', rubric: 0 },
  address: { label: 'Adres', rubric: 0 },
  city: { label: 'Plaats', rubric: 0 },
  phone: { label: 'Telefoon', rubric: 0 },
  discount: { label: 'Korting (%)', rubric: 3 },
} as const;
type Field = keyof typeof fields;

export const debtorFields = Object.keys(fields) as readonly Field[];

const escaped = (text: string) => text.replace(/[().]/g, '\\$&');

function isField(field: string): field is Field {
  return field in fields;
}

function valueIn(field: Field, text: string): Value {
  if (field === 'discount') return decimal(text === '(leeg)' || text === '' ? '0' : text, 2);
  return text === '(leeg)' ? '' : text;
}

/** A debtor on its form. */
export class DebtorEditing extends Editing {
  protected readonly letters: ConflictLetters = { back: 'v', mine: 'm', theirs: 'a', saves: true };
  protected readonly saved = /De debiteur is bewaard|Een ander had ook gewijzigd/;

  constructor(
    console: ClerkConsole,
    readonly number: string,
    private readonly fresh: FreshValues,
  ) {
    super(console, `debtor ${number}`);
  }

  async open(): Promise<boolean> {
    if (!(await this.console.onRow('3', 'debtors', this.number))) return false;
    await this.console.press(keys.enter);
    return this.console.screen.kind === 'debtor';
  }

  get #form() {
    const { screen } = this.console;
    if (screen.kind !== 'debtor' || screen.base === null) throw new Error(`there is no debtor, but ${screen.kind}`);
    return screen;
  }

  async change(field: string): Promise<void> {
    if (!isField(field)) throw new Error(field);
    const { console } = this;
    const { label, rubric } = fields[field];
    await console.press(debtorKeys.f3.repeat(3) + debtorKeys.f4.repeat(rubric));
    for (let steps = 0; this.#form.form.focus !== field; steps += 1) {
      if (steps > 14) await console.fail(`there is no ${field}`);
      await console.press(keys.tab);
    }
    const first = valueIn(field, await console.read(new RegExp(`> ${escaped(label)}(?: \\*)? +\\[(.*?)\\]`)));
    const text = field === 'discount' ? this.fresh.number('discount') : this.fresh.text();
    await console.press(typed(text));
    // Others' changes are shown as long as nothing was typed: one may have come between the look and the key.
    const before = this.#form.base?.debtor[field] ?? first;
    if (before !== first) this.refreshed += 1;
    this.typed(field, before, valueIn(field, text));
  }

  protected theirs({ field, typed: mine }: TypedEdit, words: string): Value | null {
    if (!isField(field)) throw new Error(field);
    const found = new RegExp(`${escaped(fields[field].label)}: daar (.*?), bij u (\\S+)`).exec(words);
    if (!found) return null;
    if (valueIn(field, found[2] ?? '') !== mine) throw new Error(`this is not mine, ${mine}: ${words}`);
    return valueIn(field, found[1] ?? '');
  }
}
