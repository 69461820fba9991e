import type { CheckedDraft, DraftsCheck } from '../../actions/check-drafts.ts';
import type { Language } from '../../domain/debtor.ts';
import { missingFieldText } from '../../i18n/completeness.ts';
import { counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { finaliseTexts } from '../../i18n/finalise.ts';
import { formatAmount, formatDay, formatEuro } from '../../i18n/format.ts';
import { outlierText } from '../../i18n/outlier.ts';
import { cellText, wrapped } from '../kit/cell-text.ts';
import type { TextLine } from '../kit/text-page.ts';
import { incompleteRows, outlierRows } from './stops.ts';

const amountWidth = 12;
const numberWidth = 14;
const debtorWidth = 9;

/** The date and the numbers that the drafts would get, for a sentence. */
export function numbersOf(language: Language, { date, first, last }: DraftsCheck) {
  return { date: formatDay(language, date), first: first?.text ?? '', last: last?.text ?? '' };
}

/** A line of the check; those that one can go on from are counted from 0. */
export interface CheckLine extends TextLine {
  readonly stop?: number;
}

function whoLine(language: Language, { draft, debtorName }: CheckedDraft, width: number): CheckLine {
  const who = fill(finaliseTexts(language).lacks, { debtor: draft.debtor, name: debtorName });
  const amount = cellText(formatAmount(language, draft.gross), amountWidth, true);
  return { text: `  ${cellText(who, width - 2 - amountWidth)}${amount}` };
}

/** A sentence from which one can go on. */
function stopLines(sentence: string, stop: number, width: number): readonly CheckLine[] {
  return wrapped(sentence, width - 4).map((text, part) => ({ text: `    ${text}`, ...(part === 0 ? { stop } : {}) }));
}

function lackLines(language: Language, row: CheckedDraft, first: number, width: number): readonly CheckLine[] {
  return [
    whoLine(language, row, width),
    ...row.missing.flatMap((one, index) => stopLines(missingFieldText(language, one), first + index, width)),
  ];
}

/** What is incomplete, and what is out of line: each with what one can go on from. */
function problemLines(language: Language, check: DraftsCheck, width: number): readonly CheckLine[] {
  const texts = finaliseTexts(language);
  const lines: CheckLine[] = [];
  let stop = 0;
  const heading = (text: string) => {
    lines.push({ text: '' }, ...wrapped(text, width - 1).map((line) => ({ text: ` ${line}`, bold: true })));
  };
  const bad = incompleteRows(check);
  if (bad.length > 0) heading(counted(texts.incomplete, bad.length));
  for (const row of bad) {
    lines.push(...lackLines(language, row, stop, width));
    stop += row.missing.length;
  }
  const odd = outlierRows(check);
  if (odd.length > 0) heading(counted(texts.outliers, odd.length));
  for (const row of odd) {
    const sentence = outlierText(language, row.draft.net, row.amount) ?? '';
    lines.push(whoLine(language, row, width), ...stopLines(sentence, stop, width));
    stop += 1;
  }
  return lines;
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
 * What *Definitief maken* would do, as lines: what it comes to, what is missing or out of line, and what gets which number.
 * @param columns of the screen
 */
export function checkLines(language: Language, check: DraftsCheck, columns: number): readonly CheckLine[] {
  const texts = finaliseTexts(language);
  const width = Math.min(columns - 2, 100);
  const { count, gross, net, vat, rows, gone } = check;
  const sentence = count === 0 ? texts.none : counted(texts.get, count, numbersOf(language, check));
  const amounts = {
    gross: formatEuro(language, gross),
    net: formatEuro(language, net),
    vat: formatEuro(language, vat),
  };
  const good = rows.filter(({ number }) => number !== null);
  const plain = (text: string, bold = false) => wrapped(text, width - 1).map((line) => ({ text: ` ${line}`, bold }));
  const gap = { text: '' };
  return [
    ...plain(sentence, true),
    ...(count === 0 ? [] : plain(fill(texts.amounts, amounts))),
    ...(gone.length === 0 ? [] : plain(counted(texts.gone, gone.length))),
    ...problemLines(language, check, width),
    ...(good.length === 0 ? [] : [gap, ...plain(texts.heading, true)]),
    ...good.map((row) => numberLine(language, row, width)),
  ];
}
