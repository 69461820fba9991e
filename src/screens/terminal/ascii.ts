/** What letters cannot say by losing their accent. Always one character for one, so that columns stay straight. */
const replacements: readonly (readonly [signs: string, ascii: string])[] = [
  ['─━╌╍┄┅┈┉╴╶╸╺‐‑‒–—―−', '-'],
  ['═', '='],
  ['│┃║╎╏┆┇┊┋╵╷╹╻▏▕', '|'],
  ['┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋', '+'],
  ['╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬╭╮╯╰', '+'],
  ['█▓▒░▀▄▌▐■▇▆▅', '#'],
  ['…·', '.'],
  ['‘’‚‛′', "'"],
  ['“”„‟″', '"'],
  ['«‹←◀◄◂⟨', '<'],
  ['»›→▶►▸⟩', '>'],
  ['↑▲▴', '^'],
  ['↓▼▾', 'v'],
  ['•●◆◼★', '*'],
  ['○◯◇□☐', 'o'],
  ['✓✔☑', '+'],
  ['✗✘✖✕×☒', 'x'],
  ['€', 'E'],
  ['£', 'L'],
  ['¥', 'Y'],
  ['¢©', 'c'],
  ['®', 'r'],
  ['§', 'S'],
  ['°', 'o'],
  ['±', '+'],
  ['÷⁄', '/'],
  ['¡', '!'],
  ['¦', '|'],
  ['ß', 's'],
  ['æ', 'a'],
  ['Æ', 'A'],
  ['œøð', 'o'],
  ['ŒØ', 'O'],
  ['đ', 'd'],
  ['ÐĐ', 'D'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['þ', 't'],
  ['Þ', 'T'],
  ['ŧ', 't'],
  ['Ŧ', 'T'],
  ['ĳ', 'y'],
  ['Ĳ', 'Y'],
];

const table = new Map(replacements.flatMap(([signs, ascii]) => [...signs].map((sign) => [sign, ascii] as const)));

const printable = /^[ -~]$/;

/**
 * The one ASCII character that stands for a character on a terminal without Unicode: `é` is `e`, `€` is `E`, a frame is `+-|`,
 * what has no likeness is `?`.
 */
export function asciiFor(character: string): string {
  const found = table.get(character);
  if (found !== undefined) return found;
  const base = character.normalize('NFD').replace(/\p{M}+/gu, '');
  if (printable.test(base)) return base;
  const inTable = table.get(base);
  if (inTable !== undefined) return inTable;
  // Wide and raised forms of ASCII; a form that stands for several characters would say something else when cut.
  const plainForm = character.normalize('NFKC');
  return printable.test(plainForm) ? plainForm : '?';
}
