import type { Day } from '../domain/calendar.ts';
import type { Options } from '../domain/options.ts';
import { type SettingsRow, type SettingsSection, settingsSections } from '../i18n/settings-sheet.ts';
import { cleanText } from './clean-text.ts';

/** A company's mail settings on a day, to be handed to a supplier or kept; in the company's language. */
export interface SettingsSheet {
  readonly options: Options;
  readonly date: Day;
}

/** The questions of the sheet with their answers, all made plain; an answer of which nothing is left is a line to write on. */
export function settingsAnswers({ options }: SettingsSheet): readonly SettingsSection[] {
  const cleanRow = ({ label, value }: SettingsRow): SettingsRow => {
    return { label, value: value === null ? null : cleanText(value) || null };
  };
  return settingsSections(options.language, options).map((section) => ({
    ...section,
    rows: section.rows.map(cleanRow),
  }));
}
