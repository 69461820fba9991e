import { decimal, type LineField, lineFields, type Value } from './typed-edit.ts';

/**
 * What a conflict says that others made of a field of a line; null: it does not name it. The article may stand on several lines:
 * mine is the one where it says what I typed.
 */
export function shownOfLine(words: string, article: string, field: LineField, mine: Value): Value | null {
  const { called, places } = lineFields[field];
  const named = new RegExp(`Brood ${article}, ${called}: u wilt (\\S+(?: %)?), de ander zette (.+?)\\.(?= |$)`, 'gi');
  for (const [, own = '', theirs = ''] of words.matchAll(named)) {
    if (decimal(own, places) === mine) return decimal(theirs, places);
  }
  return null;
}

/** The article and the field of `101/quantity`. */
export function lineFieldOf(field: string): { readonly article: string; readonly of: LineField } {
  const [article = '', of = ''] = field.split('/');
  const known = (Object.keys(lineFields) as readonly LineField[]).find((one) => one === of);
  if (!known) throw new Error(`${field} is no field of a line`);
  return { article, of: known };
}
