import type { Language } from '../../domain/debtor.ts';
import type { ClosingRow } from '../../domain/dispatch/closing-sheet.ts';
import { closingTexts, detailOf } from '../../i18n/closing.ts';
import { closingsTexts } from '../../i18n/closings.ts';
import { dispatchTexts } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { formatEuro, formatMoment } from '../../i18n/format.ts';
import { cellText, widthOf } from '../kit/cell-text.ts';

/** What a row is about, for a heading. */
export function rowTitle(language: Language, { number, debtor, debtorName }: ClosingRow): string {
  return `${number || closingsTexts(language).draft} ${debtor} ${debtorName}`;
}

/** The end of a row in a line: when it goes, and what there is to know. */
export function rowDetail(language: Language, row: ClosingRow): string {
  const detail = detailOf(language, row);
  return row.outcome === 'planned' && row.at !== null ? `${formatMoment(language, row.at)}  ${detail}` : detail;
}

/** Names and values under each other, the values straight; empty values are left out. */
export function factLines(facts: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...facts.map(([name]) => widthOf(name))) + 2;
  return facts.filter(([, value]) => value !== '').map(([name, value]) => `${cellText(name, width)}${value}`);
}

/** A row's whole story. */
export function rowStory(language: Language, row: ClosingRow): readonly string[] {
  const { facts } = closingsTexts(language);
  const { routes, outcomes, copies } = dispatchTexts(language);
  const { choices } = closingTexts(language);
  const to = row.route === 'print' ? fill(copies, { count: row.copies }) : row.to.join(', ');
  return [
    ...factLines([
      [facts.debtor, `${row.debtor} ${row.debtorName}`],
      [facts.amount, formatEuro(language, row.gross)],
      [facts.route, routes[row.route]],
      [facts.choice, row.choice === null ? '' : choices[row.choice]],
      [facts.to, to],
      [facts.outcome, outcomes[row.outcome]],
      [facts.at, row.at === null ? '' : formatMoment(language, row.at)],
      [facts.reply, row.reply],
    ]),
    '',
    detailOf(language, row),
  ];
}
