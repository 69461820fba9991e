import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { type List, topFor } from './list.ts';

/** Where one is in a list: "12–31 van 240, 5 gemarkeerd". */
export function listStatus(language: Language, list: List<unknown>, height: number): string {
  const { range, marked } = consoleTexts(language);
  const total = list.rows.length;
  if (total === 0) return '';
  const top = topFor(list, height);
  const where = fill(range, { first: top + 1, last: Math.min(total, top + height), total });
  return list.marks.size === 0 ? where : `${where}, ${fill(marked, { count: list.marks.size })}`;
}
