import type { CheckedDraft, DraftsCheck } from '../../actions/check-drafts.ts';
import type { Language } from '../../domain/debtor.ts';
import { missingFieldText } from '../../i18n/completeness.ts';
import { counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { finaliseTexts } from '../../i18n/finalise.ts';
import { formatAmount, formatDay, formatEuro } from '../../i18n/format.ts';
import { cellText, wrapped } from '../kit/cell-text.ts';
import type { TextLine } from '../kit/text-page.ts';

const amountWidth = 12;
const numberWidth = 14;
const debtorWidth = 9;

/** The date and the numbers that the drafts would get, for a sentence. */
export function numbersOf(language: Language, { date, first, last }: DraftsCheck) {
  return { date: formatDay(language, date), first: first?.text ?? '', last: last?.text ?? '' };
}

function lackLines(
  language: Language,
  { draft, debtorName, missing }: CheckedDraft,
  width: number,
): readonly TextLine[] {
  const who = fill(finaliseTexts(language).lacks, { debtor: draft.debtor, name: debtorName });
  const lacks = missing.flatMap((one) => wrapped(missingFieldText(language, one), width - 4));
  return [
    {
      text: `  ${cellText(who, width - 2 - amountWidth)}${cellText(formatAmount(language, draft.gross), amountWidth, true)}`,
    },
    ...lacks.map((text) => ({ text: `    ${text}` })),
  ];
}

function numberLine(language: Language, { draft, debtorName, number }: CheckedDraft, width: number): TextLine {
  const name = width - 2 - numberWidth - debtorWidth - amountWidth;
  const parts = [
    cellText(number?.text ?? '', numberWidth),
    cellText(draft.debtor, debtorWidth),
    cellText(debtorName, name),
    cellText(formatAmount(language, draft.gross), amountWidth, true),
  ];
  return { text: `  ${parts.join('')}` };
}

/**
 * What *Definitief maken* would do, as lines: what it comes to, what is missing, and what gets which number.
 * @param columns of the screen
 */
export function checkLines(language: Language, check: DraftsCheck, columns: number): readonly TextLine[] {
  const texts = finaliseTexts(language);
  const width = Math.min(columns - 2, 100);
  const { count, gross, net, vat, rows, gone } = check;
  const sentence = count === 0 ? texts.none : counted(texts.get, count, numbersOf(language, check));
  const amounts = {
    gross: formatEuro(language, gross),
    net: formatEuro(language, net),
    vat: formatEuro(language, vat),
  };
  const bad = rows.filter(({ number }) => number === null);
  const good = rows.filter(({ number }) => number !== null);
  const plain = (text: string, bold = false) => wrapped(text, width - 1).map((line) => ({ text: ` ${line}`, bold }));
  const gap = { text: '' };
  return [
    ...plain(sentence, true),
    ...(count === 0 ? [] : plain(fill(texts.amounts, amounts))),
    ...(gone.length === 0 ? [] : plain(counted(texts.gone, gone.length))),
    ...(bad.length === 0 ? [] : [gap, ...plain(counted(texts.incomplete, bad.length), true)]),
    ...bad.flatMap((row) => lackLines(language, row, width)),
    ...(good.length === 0 ? [] : [gap, ...plain(texts.heading, true)]),
    ...good.map((row) => numberLine(language, row, width)),
  ];
}
