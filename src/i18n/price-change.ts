import type { Language } from '../domain/debtor.ts';
import type { Counted } from './counted.ts';
import { priceChangeTexts as de } from './de/price-change.ts';
import { priceChangeTexts as en } from './en/price-change.ts';
import { priceChangeTexts as nl } from './nl/price-change.ts';

/** The prices of several articles, changed by a percentage. */
export interface PriceChangeTexts {
  readonly title: string;
  readonly help: readonly string[];
  /** `{article}` where it is one. */
  readonly about: Counted;
  readonly labels: Readonly<Record<'share' | 'from', string>>;
  readonly fieldHelp: Readonly<Record<'share' | 'from', string>>;
  readonly problems: Readonly<Record<'share' | 'past', string>>;
  readonly columns: Readonly<Record<'code' | 'name' | 'before' | 'after' | 'difference' | 'later' | 'same', string>>;
  /** `{share}`, `{date}`, `{count}`, `{total}` */
  readonly preview: string;
  readonly linesKeep: string;
  readonly laterNote: string;
  /** `{date}` */
  readonly kept: Counted;
  readonly unsaved: string;
}

const tables: Readonly<Record<Language, PriceChangeTexts>> = { nl, de, en };

/** The words about a change of prices by a percentage. */
export function priceChangeTexts(language: Language): PriceChangeTexts {
  return tables[language];
}
