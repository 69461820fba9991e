import { keys } from '../../helpers/console.ts';
import type { seededChoices } from '../../helpers/seeded-choices.ts';
import type { ClerkConsole } from './clerk-console.ts';
import type { TypedEdit, Value } from './typed-edit.ts';

export type Choices = ReturnType<typeof seededChoices>;

/** What the answers to a conflict are, by their letters. */
export interface ConflictLetters {
  readonly back: string;
  readonly mine: string;
  readonly theirs: string;
  /** Mine and theirs are saved at once; else one looks again and saves. */
  readonly saves: boolean;
}

/** One record on the screen of one console, being changed. */
export abstract class Editing {
  readonly edits: TypedEdit[] = [];
  protected abstract readonly letters: ConflictLetters;
  /** What the console says when it has kept it. */
  protected abstract readonly saved: RegExp;
  /** Conflicts that came up. */
  conflicts = 0;
  /** Times that others' change came between the look and the key. */
  refreshed = 0;

  constructor(
    readonly console: ClerkConsole,
    readonly record: string,
  ) {}

  /** Brings the record onto the screen. @returns false: it cannot be changed any more */
  abstract open(): Promise<boolean>;

  /** Types another value in a field. */
  abstract change(field: string): Promise<void>;

  /** What a conflict says that others made of a field; null: it does not name it. */
  protected abstract theirs(edit: TypedEdit, words: string): Value | null;

  protected typed(field: string, first: Value, typed: Value): void {
    const { record } = this;
    this.edits.push({
      console: this.console.number,
      record,
      field,
      first,
      seen: first,
      typed,
      shown: [],
      outcome: 'open',
    });
  }

  get #open(): readonly TypedEdit[] {
    return this.edits.filter(({ outcome }) => outcome === 'open');
  }

  #end(outcome: TypedEdit['outcome'], edits: readonly TypedEdit[] = this.#open): void {
    for (const edit of edits) edit.outcome = outcome;
  }

  /** Saves, and answers what the console asks, by chance, until the record is off the screen. */
  async save(choices: Choices): Promise<void> {
    const { console, letters } = this;
    await console.press(keys.f2);
    for (let tries = 0; tries < 30; tries += 1) {
      const { screen } = console;
      const words = await console.words();
      if (screen.kind !== 'dialog') {
        if (!this.saved.test(words)) await console.fail('this was not saved');
        this.#end('saved');
        return;
      }
      if (screen.choices.length === 0) {
        await this.#notice(words);
        return;
      }
      this.conflicts += 1;
      const clashing = this.#open.filter((edit) => {
        const theirs = this.theirs(edit, words);
        if (theirs !== null) edit.shown.push(theirs);
        return theirs !== null;
      });
      const answer = choices.pick(['mine', 'mine', 'theirs', 'back'] as const);
      await console.press(letters[answer]);
      if (answer === 'mine') for (const edit of clashing) edit.seen = edit.shown.at(-1) ?? edit.seen;
      if (answer === 'theirs') this.#end('theirs', letters.saves ? clashing : this.#open);
      if (answer === 'theirs' && !letters.saves) {
        await console.press(keys.esc);
        return;
      }
      if (answer === 'back' && choices.oneIn(2)) {
        await this.discard();
        return;
      }
      if (answer === 'back' || !letters.saves) await console.press(keys.f2);
    }
    await console.fail('this is never saved');
  }

  async #notice(words: string): Promise<void> {
    const { console } = this;
    const merged = /Een ander had intussen ook iets gewijzigd/.test(words);
    if (merged) {
      await console.press(keys.enter);
      this.#end('saved');
      return;
    }
    if (!/Bewaren kan niet meer/.test(words)) await console.fail('this was not expected');
    this.#end('gone');
    await console.press(keys.enter);
    await this.discard();
  }

  /** Leaves, and throws away what was typed. */
  async discard(): Promise<void> {
    const { console } = this;
    this.#end('left');
    await console.press(keys.esc);
    if (console.screen.kind === 'dialog') await console.press('w');
  }
}
