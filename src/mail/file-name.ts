import { fill } from '../i18n/fill.ts';

/** Letters that do not come apart into a base letter and an accent. */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ł: 'l',
  Ł: 'L',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  '€': 'EUR',
};

/** Names that Windows keeps for devices, whatever stands behind the dot. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const longest = 100;

/** A name longer than this is cut by itself, so that it does not push a number off the end. */
const longestValue = 40;

function safe(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => whole[letter] ?? '-')
    .replace(/['"`]/g, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/-*([._])-*/g, '$1')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
}

/**
 * The name of a document's file, as attached to a mail or kept as a working copy, from a format such as
 * `{company}_Factuur_{number}`. Only A–Z a–z 0–9 . _ - come out, accents are folded, never a leading dot, `..`, a folder
 * or a device name, at most 100 characters before the extension.
 * @param values company, number, date, debtor: any text
 * @param extension without dot
 */
export function documentFileName(format: string, values: Readonly<Record<string, string>>, extension = 'pdf'): string {
  const clean = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, safe(value).slice(0, longestValue)]),
  );
  const ending = new RegExp(`\\.${extension}$`, 'i');
  const name = safe(fill(format, clean).replace(ending, ''))
    .slice(0, longest)
    .replace(/[.-]+$/, '');
  return `${name === '' || reserved.test(name) ? `document${name && '-'}${name}` : name}.${extension}`;
}
