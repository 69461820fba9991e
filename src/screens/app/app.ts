import { type CompanyHead, companyHead } from '../../actions/company-head.ts';
import type { Context } from '../../actions/context.ts';
import { isSetUp } from '../../actions/first-set-up.ts';
import type { Installation } from '../../actions/installation.ts';
import type { Language } from '../../domain/debtor.ts';
import { UserError } from '../../domain/user-error.ts';
import { explainError } from '../../i18n/errors.ts';
import { definitionOf } from '../definitions.ts';
import { noticeOf } from '../dialog/update.ts';
import type { Screen } from '../screens.ts';
import { startOf } from '../start/update.ts';
import type { Size } from '../terminal/capabilities.ts';
import { wizardOf } from '../wizard/update.ts';
import { bodyArea } from './area.ts';
import type { Field } from './field.ts';
import type { Company, Desk, Message, PracticePlaces, ScreenDefinition } from './screen.ts';
import { WorkInHand } from './work-in-hand.ts';

/** A screen in the stack, with a name of its own: what it started finds it again by that. */
export interface Open {
  readonly id: number;
  readonly screen: Screen;
}

/** What is drawn, and nothing that only moves: the same object as long as nothing of it changed. */
export interface Drawn {
  readonly top: Open;
  readonly language: Language;
  readonly size: Size;
}

export interface AppSettings {
  readonly context: Context;
  readonly installation: Installation | null;
  readonly head: CompanyHead;
  /** Whose console this is: login name and terminal. */
  readonly user: string;
  readonly practice: PracticePlaces | null;
  readonly size: Size;
  readonly field: Field;
  readonly first: Screen;
}

export interface AppEffects {
  /** Something changed: draw, and let keys that waited go on. */
  readonly changed: () => void;
  /** Another company's data are to be followed from here on. */
  readonly entered: () => void;
  readonly redraw: () => void;
  readonly leave: () => void;
  /** A failure that nobody expected. */
  readonly crash: (error: unknown) => void;
}

function sameValues(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}

/** The console's state: the stack of screens and what they share. Screens change it through their desks only. */
export class App {
  readonly installation: Installation | null;
  readonly practice: PracticePlaces | null;
  readonly field: Field;
  readonly user: string;
  context: Context;
  language: Language;
  company: Company;
  size: Size;
  message: Message | null = null;
  #stack: readonly Open[] = [];
  #nextId = 1;
  readonly #stale = new Set<number>();
  readonly #work = new WorkInHand();
  readonly #listeners = new Set<() => void>();
  #drawn: { readonly values: readonly unknown[]; readonly drawn: Drawn } | null = null;
  readonly #effects: AppEffects;

  constructor(settings: AppSettings, effects: AppEffects) {
    this.context = settings.context;
    this.installation = settings.installation;
    this.practice = settings.practice;
    this.field = settings.field;
    this.user = settings.user;
    this.language = settings.head.language;
    this.company = settings.head;
    this.size = settings.size;
    this.#effects = effects;
    this.open(settings.first);
  }

  get stack(): readonly Open[] {
    return this.#stack;
  }

  get top(): Open {
    const top = this.#stack.at(-1);
    if (!top) throw new Error('the console has no screen');
    return top;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is to be drawn, for React. */
  readonly drawn = (): Drawn => {
    const { top } = this;
    const parts = definitionOf(top.screen).drawn?.(top.screen) ?? [top.screen];
    const { language, size } = this;
    const values = [top.id, language, size, ...parts];
    if (this.#drawn === null || !sameValues(this.#drawn.values, values)) {
      this.#drawn = { values, drawn: { top, language, size } };
    }
    return this.#drawn.drawn;
  };

  /** The desk of a screen of the stack. */
  deskOf<S extends Screen>({ id, screen }: { readonly id: number; readonly screen: S }): Desk<S> {
    const current = () => (this.#find(id)?.screen as S | undefined) ?? screen;
    const below = () => this.#below(id);
    const unsaved = () => this.unsaved;
    return {
      get screen() {
        return current();
      },
      get below() {
        return below();
      },
      get unsaved() {
        return unsaved();
      },
      kind: screen.kind,
      isFirst: this.#stack[0]?.id === id,
      context: this.context,
      installation: this.installation,
      enter: (context) => this.#enter(context),
      language: this.language,
      company: this.company,
      practice: this.practice,
      area: bodyArea(this.size),
      set: (change) => this.#set(id, (now) => change(now as S)),
      open: (next) => this.open(next),
      replace: (next) => this.#replace(id, next),
      back: () => this.#close(id),
      say: (message) => this.say(message),
      tell: (error) => this.tell(error),
      work: (task, failed) => {
        return this.#work.begin(id, task, (error) => {
          this.#failed(id, error, failed as ((screen: Screen) => Screen) | undefined);
        });
      },
      typed: (event) => this.field.type(event),
      leave: () => this.#effects.leave(),
      redraw: () => this.#effects.redraw(),
      speak: (language) => this.#speak(language),
      reload: () => {
        void this.#work.begin(
          id,
          () => this.#reload(),
          (error) => this.#failed(id, error, undefined),
        );
      },
    };
  }

  #below(id: number): Desk<Screen>['below'] {
    const open = this.#stack[this.#stack.findIndex((one) => one.id === id) - 1];
    return open ? deskAndDefinition(this, open) : null;
  }

  open(screen: Screen): void {
    const opened = { id: this.#nextId, screen };
    this.#nextId += 1;
    this.#stack = [...this.#stack, opened];
    definitionOf(screen).opened?.(this.deskOf(opened));
    this.#changed();
  }

  say(message: Message | null): void {
    if (this.message === message) return;
    this.message = message;
    this.#changed();
  }

  /** An expected failure, in the clerk's language. */
  tell(error: UserError): void {
    const told = [error, ...error.others].map((one) => explainError(this.language, one));
    this.open(noticeOf(told.flatMap(({ message, remedy }) => [message, remedy, ''])));
  }

  resize(size: Size): void {
    this.size = size;
    this.#changed();
  }

  /** The company's data changed: the top screen looks at once, the others when they come to the top again. */
  dataChanged(): void {
    for (const { id } of this.#stack) this.#stale.add(id);
    this.#refreshTop();
  }

  /** Names of what would be lost or stopped. */
  get unsaved(): readonly string[] {
    return this.#stack.flatMap(({ screen }) => definitionOf(screen).unsaved?.(screen, this.language) ?? []);
  }

  /** Stops work in hand at a record's boundary. */
  settle(): Promise<void> {
    return this.#work.settle();
  }

  #find(id: number): Open | undefined {
    return this.#stack.find((one) => one.id === id);
  }

  #set(id: number, change: (screen: Screen) => Screen): void {
    const open = this.#find(id);
    if (!open) return;
    const screen = change(open.screen);
    if (screen === open.screen) return;
    this.#stack = this.#stack.map((one) => (one.id === id ? { id, screen } : one));
    this.#changed();
  }

  #replace(id: number, screen: Screen): void {
    const at = this.#stack.findIndex((one) => one.id === id);
    if (at < 0) return;
    this.#cut(at);
    this.open(screen);
  }

  #close(id: number): void {
    const at = this.#stack.findIndex((one) => one.id === id);
    // The first screen is left by leaving the program.
    if (at < 1) return;
    const onlyLooked = this.#stack.slice(at).every(({ screen }) => definitionOf(screen).changesNothing === true);
    this.#cut(at);
    // What was done there may have changed what is shown here.
    if (!onlyLooked) this.#stale.add(this.top.id);
    this.#refreshTop();
    this.#changed();
  }

  #cut(at: number): void {
    for (const { id } of this.#stack.slice(at)) {
      this.#work.stop(id);
      this.#stale.delete(id);
    }
    this.#stack = this.#stack.slice(0, at);
  }

  #refreshTop(): void {
    const { top } = this;
    if (!this.#stale.delete(top.id)) return;
    definitionOf(top.screen).changed?.(this.deskOf(top));
  }

  #failed(id: number, error: unknown, failed: ((screen: Screen) => Screen) | undefined): void {
    if (!(error instanceof UserError)) {
      this.#effects.crash(error);
      return;
    }
    // Nobody waits for it any more.
    if (!this.#find(id)) return;
    if (failed) this.#set(id, failed);
    this.tell(error);
  }

  #speak(language: Language): void {
    if (this.language === language) return;
    this.language = language;
    this.#changed();
  }

  async #reload(): Promise<void> {
    const { context } = this;
    const head = await companyHead(context);
    // Meanwhile one may have gone to another company.
    if (context !== this.context) return;
    this.language = head.language;
    this.company = head;
    this.#changed();
  }

  /** Everything that may fail comes before the first screen closes. */
  async #enter(context: Context): Promise<void> {
    const [head, ready] = [await companyHead(context), await isSetUp(context)];
    this.#cut(0);
    this.context = context;
    this.language = head.language;
    this.company = head;
    this.message = null;
    this.open(startOf());
    if (!ready) this.open(wizardOf());
    this.#effects.entered();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
    this.#effects.changed();
  }
}

/** The definition and desk of a screen, as the parts that show it need them. */
export function deskAndDefinition(
  app: App,
  open: Open,
): { readonly desk: Desk<Screen>; readonly definition: ScreenDefinition<Screen> } {
  return { desk: app.deskOf(open), definition: definitionOf(open.screen) };
}
