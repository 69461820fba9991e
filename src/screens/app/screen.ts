import type { ComponentType } from 'react';
import type { CompanyHead } from '../../actions/company-head.ts';
import type { Context } from '../../actions/context.ts';
import type { Installation } from '../../actions/installation.ts';
import type { Language } from '../../domain/debtor.ts';
import type { UserError } from '../../domain/user-error.ts';
import type { KeyGroup, KeyLabel } from '../../i18n/key-labels.ts';
import type { KeyEvent } from '../keys/events.ts';
import type { Binding } from '../keys/registry.ts';
import type { Screen } from '../screens.ts';
import type { Patch } from '../terminal/layer.ts';
import type { Area } from './area.ts';

/** A line for the clerk about what just happened; it stays until the next key. */
export interface Message {
  readonly level: 'info' | 'good' | 'warning' | 'error';
  readonly text: string;
}

/** What every screen shows of the company in which one works. Without a name: none was chosen yet. */
export type Company = Omit<CompanyHead, 'language'>;

/** The folders of practice data, where mail and paper go. */
export interface PracticePlaces {
  readonly mail: string;
  readonly printed: string;
}

/** The field that has the focus. Another name, or another jump, is another field for the keys. */
export interface FocusedField {
  readonly name: string;
  readonly jump: number;
}

/** What a screen works with: itself as it is now, the company, and ways to change things. */
export interface Desk<S> {
  readonly screen: S;
  readonly kind: string;
  /** It is the screen that the console began with. */
  readonly isFirst: boolean;
  /** The screen under this one, for those that are about another. */
  readonly below: { readonly desk: Desk<Screen>; readonly definition: ScreenDefinition<Screen> } | null;
  /** Names of work that would be lost or stopped by leaving. */
  readonly unsaved: readonly string[];
  readonly context: Context;
  /** The companies to choose from; null on practice data. */
  readonly installation: Installation | null;
  /** Goes to work in a company: every screen closes, and what it had in hand stops. */
  readonly enter: (company: Context) => Promise<void>;
  readonly language: Language;
  readonly company: Company;
  readonly practice: PracticePlaces | null;
  /** The place that the screen has. */
  readonly area: Area;
  /** Changes this screen, wherever in the stack it is; nothing happens when it is gone. */
  readonly set: (change: (screen: S) => S) => void;
  /** Puts another screen on top. */
  readonly open: (screen: Screen) => void;
  /** Puts another one in this screen's place. */
  readonly replace: (screen: Screen) => void;
  /** Takes this screen away, and what is on top of it. */
  readonly back: () => void;
  readonly say: (message: Message) => void;
  /** Tells an expected failure: what happened and what to do. */
  readonly tell: (error: UserError) => void;
  /**
   * Does something that takes time. The signal is aborted when the screen goes away. Expected failures are told; `failed`
   * puts the screen back to where the key can be pressed again.
   * @returns settles when the work has come to its end, well or not; never rejects
   */
  readonly work: (task: (signal: AbortSignal) => Promise<void>, failed?: (screen: S) => S) => Promise<void>;
  /** Hands a key to the text field that has the focus. */
  readonly typed: (event: KeyEvent) => void;
  /** Ends the console. */
  readonly leave: () => void;
  /** Sends the whole screen anew. */
  readonly redraw: () => void;
  /** Speaks another language from here on, until `reload`. */
  readonly speak: (language: Language) => void;
  /** Reads the company's name and language again, after options changed. */
  readonly reload: () => void;
}

/** What is the same on the desk of every screen. */
export type SharedDesk = Pick<Desk<unknown>, 'kind' | 'isFirst' | 'unsaved' | 'language' | 'open' | 'leave' | 'redraw'>;

export type ScreenBinding<S> = Binding<Desk<S>, KeyLabel, KeyGroup>;

export interface ViewProps<S> {
  readonly screen: S;
  readonly desk: Desk<S>;
}

/** Everything there is to know about one kind of screen. */
export interface ScreenDefinition<S> {
  /** For the breadcrumb, and the heading in the list of keys. */
  readonly title: (screen: S | null, language: Language) => string;
  /** What this screen is for and how it works, for the help page. */
  readonly help: (language: Language) => readonly string[];
  readonly bindings: readonly ScreenBinding<S>[];
  readonly View: ComponentType<ViewProps<S>>;
  /**
   * What the view is drawn from: it is drawn anew only when one of these is another value. Left out: the whole screen.
   * What moves with every key (cursor, marks, counts) is painted instead.
   */
  readonly drawn?: (screen: S) => readonly unknown[];
  /** What lies over the drawn view. */
  readonly paint?: (desk: Desk<S>) => readonly Patch[];
  /** At the right end of the message line: how much there is, and where one is in it. */
  readonly status?: (desk: Desk<S>) => string;
  /** Begins to load when the screen is opened. */
  readonly opened?: (desk: Desk<S>) => void;
  /** Something in the company's data changed, in this console or another. A promise given settles when the screen shows it. */
  readonly changed?: (desk: Desk<S>) => void | Promise<void>;
  /** Keys wait while this is so: what they are for is not on the screen yet. Esc, and what needs no rows, does not. */
  readonly isLoading?: (screen: S) => boolean;
  /** The text field that has the focus: letters are text. */
  readonly field?: (screen: S) => FocusedField | null;
  /** Acts on a key that no binding knows; while a field has the focus, all text comes here. */
  readonly type?: (desk: Desk<S>, event: KeyEvent) => boolean;
  /** Work that leaving would lose or stop, in a word or two; null when there is none. */
  readonly unsaved?: (screen: S, language: Language) => string | null;
  /** One only looks here: nothing in the company's data is another when one comes back from it. */
  readonly changesNothing?: boolean;
}
