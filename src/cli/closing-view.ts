import type { Language } from '../domain/debtor.ts';
import type { ClosingRow, ClosingSheet } from '../domain/dispatch/closing-sheet.ts';
import { plainLine } from '../domain/plain-text.ts';
import { countTexts, detailOf, sheetEndText } from '../i18n/closing.ts';
import { commandTexts } from '../i18n/commands.ts';
import { dispatchTexts } from '../i18n/dispatch.ts';
import { formatMoment } from '../i18n/format.ts';
import { nameWidth, textTable } from './text-table.ts';

/** What is shown of a closing sheet, or of the run sheet before it. */
export type ShownSheet = Pick<ClosingSheet, 'rows' | 'counts' | 'status' | 'end'>;

function rowJson(language: Language, row: ClosingRow) {
  const { invoice, number, debtor, route, outcome, at } = row;
  return { invoice, number: number || null, debtor, route, outcome, detail: detailOf(language, row), at };
}

/** The closing sheet as `invoices deliver --json` gives it. */
export function closingJson(language: Language, sheet: ShownSheet) {
  return { rows: sheet.rows.map((row) => rowJson(language, row)), counts: sheet.counts };
}

/** The closing sheet for a person: a row per invoice and route, the counts, and why a run stopped early. */
export function closingLines(language: Language, title: string, sheet: ShownSheet): readonly string[] {
  const { columns, total, notApplicable } = commandTexts(language);
  const words = dispatchTexts(language);
  const rows = sheet.rows.map((row) => [
    row.number || notApplicable,
    row.debtor,
    row.debtorName,
    words.routes[row.route],
    words.outcomes[row.outcome],
    row.outcome === 'planned' && row.at
      ? `${formatMoment(language, row.at)}  ${detailOf(language, row)}`
      : detailOf(language, row),
  ]);
  const counts = countTexts(language, sheet.counts);
  const end = sheetEndText(language, sheet);
  return [
    plainLine(title),
    '',
    ...textTable(
      [
        { heading: columns.number },
        { heading: columns.debtor },
        { heading: columns.name, max: nameWidth },
        { heading: columns.route },
        { heading: columns.outcome },
        { heading: columns.detail },
      ],
      rows,
    ),
    '',
    `${total}: ${[String(sheet.rows.length), ...counts].join(' · ')}`,
    ...(end ? [end] : []),
  ];
}
