import { decimal, type LineField, lineFields, type Value } from './typed-edit.ts';

/** What a conflict says that others made of a field of a line; null: it does not name it. @param mine what it must say of mine */
export function shownOfLine(words: string, article: string, field: LineField, mine: Value): Value | null {
  const { called, places } = lineFields[field];
  const found = new RegExp(
    `Brood ${article}, ${called}: u wilt (\\S+(?: %)?), de ander zette (.+?)\\.(?= |$)`,
    'i',
  ).exec(words);
  if (!found) return null;
  if (decimal(found[1] ?? '', places) !== mine) throw new Error(`this is not mine, ${mine}: ${words}`);
  return decimal(found[2] ?? '', places);
}

/** The article and the field of `101/quantity`. */
export function lineFieldOf(field: string): { readonly article: string; readonly of: LineField } {
  const [article = '', of = ''] = field.split('/');
  const known = (Object.keys(lineFields) as readonly LineField[]).find((one) => one === of);
  if (!known) throw new Error(`${field} is no field of a line`);
  return { article, of: known };
}
