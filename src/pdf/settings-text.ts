import { formatDay } from '../i18n/format.ts';
import { type SettingsRow, settingsSheetTexts } from '../i18n/settings-sheet.ts';
import { cleanText } from './clean-text.ts';
import { type SettingsSheet, settingsAnswers } from './settings-answers.ts';
import { displayWidth, padColumns, wrapColumns } from './text-width.ts';

const columns = 80;
const labelColumns = 32;

function rowLines({ label, value }: SettingsRow): readonly string[] {
  const width = columns - labelColumns;
  const labels = wrapColumns(label, labelColumns - 4);
  const values = value === null ? ['_'.repeat(width)] : wrapColumns(value, width);
  return Array.from({ length: Math.max(labels.length, values.length) }, (_, index) => {
    const words = padColumns(`  ${labels[index] ?? ''}`, labelColumns, 'left');
    return `${words}${values[index] ?? ''}`.trimEnd();
  });
}

/** The same as plain text of at most 80 columns, a line each; a line to write on is one of underscores. */
export function settingsSheetLines(sheet: SettingsSheet): readonly string[] {
  const { language, company } = sheet.options;
  const texts = settingsSheetTexts(language);
  const facts = [
    { label: texts.company, value: cleanText(company.name) || null },
    { label: texts.date, value: formatDay(language, sheet.date) },
  ];
  return [
    texts.title,
    '='.repeat(displayWidth(texts.title)),
    ...facts.flatMap(rowLines),
    '',
    ...wrapColumns(texts.intro, columns),
    ...settingsAnswers(sheet).flatMap(({ title, about, rows }, index) => [
      '',
      `${index + 1}. ${title}`,
      ...wrapColumns(about, columns - 2).map((line) => `  ${line}`),
      ...rows.flatMap(rowLines),
    ]),
    '',
    ...wrapColumns(texts.whitelist, columns),
  ];
}
