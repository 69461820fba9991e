import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { keyLabels, keyText } from '../../i18n/key-labels.ts';
import { bindingsOf } from '../app/common-keys.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { helpGroups } from '../keys/key-help.ts';
import { cellText, wrapped } from '../kit/cell-text.ts';

export interface HelpLine {
  readonly text: string;
  readonly heading: boolean;
}

const keyColumn = 16;

/** How the registry's texts and keys are called in a language. */
export function keyWords(language: Language) {
  const { labels, groups } = keyLabels(language);
  return {
    text: (label: keyof typeof labels) => labels[label],
    group: (group: keyof typeof groups) => groups[group],
    key: (key: string) => keyText(language, key),
  };
}

function hasWords(text: string, query: string): boolean {
  const folded = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/**
 * The help page of a screen: what it is for, then its keys by group, then those of every screen.
 * @param query only lines with these words; empty: all
 * @param width in columns
 */
export function helpLines<S>(
  desk: Desk<S>,
  definition: ScreenDefinition<S>,
  query: string,
  width: number,
): readonly HelpLine[] {
  const { language } = desk;
  const paragraphs = definition.help(language).filter((text) => query === '' || hasWords(text, query));
  const lines: HelpLine[] = paragraphs.flatMap((text) => [
    ...wrapped(text, width).map((line) => ({ text: line, heading: false })),
    { text: '', heading: false },
  ]);
  const groups = helpGroups(bindingsOf(definition), desk, keyWords(language));
  for (const { group, entries } of groups) {
    const found = entries.filter(({ keys, label }) => query === '' || hasWords(`${keys.join(' ')} ${label}`, query));
    if (found.length === 0) continue;
    lines.push({ text: group, heading: true });
    for (const { keys, label, reason } of found) {
      const text = reason === undefined ? label : `${label} (${reason})`;
      lines.push({ text: `  ${cellText(keys.join(' '), keyColumn)}${text}`, heading: false });
    }
    lines.push({ text: '', heading: false });
  }
  if (lines.length === 0) lines.push({ text: consoleTexts(language).nothingFound, heading: false });
  return lines;
}
