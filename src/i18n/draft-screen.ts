import type { Language } from '../domain/debtor.ts';
import type { Counted } from './counted.ts';
import { draftScreenTexts as de } from './de/draft-screen.ts';
import { draftScreenTexts as en } from './en/draft-screen.ts';
import { draftScreenTexts as nl } from './nl/draft-screen.ts';

/** *Wijzigen* and *Verwijderen* of drafts. */
export interface DraftScreenTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly facts: Readonly<Record<'debtor' | 'delivered' | 'type' | 'usual' | 'was' | 'changes', string>>;
  readonly noChanges: string;
  readonly states: Readonly<Record<'added' | 'changed' | 'removed', string>>;
  readonly noLines: readonly string[];
  /** Of an invoice by hand. */
  readonly emptyStays: string;
  readonly saved: string;
  readonly nothingToSave: string;
  /** For the question at leaving: what would be lost. */
  readonly unsaved: string;
  /** In the place of several differences. `{count}` */
  readonly more: string;
  /** `{changes}` */
  readonly mine: string;
  readonly asked: string;
  readonly toMine: string;
  readonly mineOnTop: string;
  readonly keepTheirs: string;
  readonly letters: Readonly<Record<'toMine' | 'mineOnTop' | 'keepTheirs', string>>;
  readonly onTopNow: string;
  readonly theirsNow: string;
  readonly stillShown: string;
  /** The banner while one is at it. */
  readonly willAsk: string;
  readonly lineTitle: string;
  readonly newLineTitle: string;
  readonly lineHelp: readonly string[];
  readonly fields: Readonly<
    Record<'article' | 'description' | 'quantity' | 'unit' | 'price' | 'discount' | 'rate' | 'section', string>
  >;
  readonly fieldHelp: Readonly<
    Record<'article' | 'description' | 'quantity' | 'unit' | 'price' | 'discount' | 'rate' | 'section', string>
  >;
  /** `{article}`, `{unit}` */
  readonly article: string;
  /** `{typed}` */
  readonly unknownArticle: string;
  /** `{amount}` */
  readonly amount: string;
  /** `{debtor}`, `{amount}` */
  readonly deleteOne: string;
  /** `{count}`, `{amount}` */
  readonly deleteSeveral: string;
  readonly deliveriesOpen: string;
  readonly finalsStay: Counted;
  readonly onlyFinals: string;
  readonly delete: string;
  readonly deleteLetter: string;
  readonly cancelLetter: string;
  readonly deleted: Counted;
  /** Of drafts that bill no deliveries. */
  readonly deletedByHand: Counted;
  /** `{count}` */
  readonly deleteKept: string;
}

const tables: Readonly<Record<Language, DraftScreenTexts>> = { nl, de, en };

/** The words of the screens that change drafts. */
export function draftScreenTexts(language: Language): DraftScreenTexts {
  return tables[language];
}
