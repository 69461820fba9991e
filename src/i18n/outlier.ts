import type { Language } from '../domain/debtor.ts';
import type { Cents } from '../domain/money.ts';
import { type AmountJudgement, isOutlier } from '../domain/outlier.ts';
import { type Counted, counted } from './counted.ts';
import { outlierTexts as de } from './de/outlier.ts';
import { outlierTexts as en } from './en/outlier.ts';
import { fill } from './fill.ts';
import { formatEuro } from './format.ts';
import { outlierTexts as nl } from './nl/outlier.ts';

/** An amount beside what the debtor is usually billed. */
export interface OutlierTexts {
  /** `{median}`, `{count}` */
  readonly usual: string;
  readonly high: string;
  readonly low: string;
  readonly none: string;
  readonly unknown: Counted;
  /** As a sentence: `{net}`, `{median}`, `{count}` */
  readonly highSentence: string;
  readonly lowSentence: string;
}

const tables: Readonly<Record<Language, OutlierTexts>> = { nl, de, en };

/** What the debtor is usually billed, and whether an amount is out of line with it, in a few words. */
export function usualText(language: Language, judgement: AmountJudgement): string {
  const texts = tables[language];
  if (judgement.kind === 'unknown') {
    return judgement.compared === 0 ? texts.none : counted(texts.unknown, judgement.compared);
  }
  const { kind, compared: count, median } = judgement;
  return fill(texts[kind], { median: formatEuro(language, median), count });
}

/** The warning as a sentence; null when there is nothing to warn of. @param net of the invoice, in cents without VAT */
export function outlierText(language: Language, net: Cents, judgement: AmountJudgement): string | null {
  if (judgement.kind === 'unknown' || !isOutlier(judgement)) return null;
  const { highSentence, lowSentence } = tables[language];
  const { kind, compared: count, median } = judgement;
  const amounts = { net: formatEuro(language, net), median: formatEuro(language, median), count };
  return fill(kind === 'high' ? highSentence : lowSentence, amounts);
}
