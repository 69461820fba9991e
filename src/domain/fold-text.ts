/** Most text needs no more than small letters. */
const special = /[^\x20-\x7e]/;

const marks = /\p{M}+/gu;

/** Letters that people type in two ways, and that Unicode takes for letters of their own. */
const written: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

const letters = /[ßøłđæœı]/g;

/** Text as one searches it: small letters, no accents, ligatures and wide forms taken apart (NFKD). */
export function foldText(text: string): string {
  if (!special.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(marks, '').toLowerCase();
  return bare.replace(letters, (letter) => written[letter] ?? letter);
}
