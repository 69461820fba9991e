import type { Language, PostalAddress } from '../domain/debtor.ts';
import { cleanText } from './clean-text.ts';

function regionNames(language: Language): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
}

// Building a names table costs far more than asking it.
const cache = new Map<Language, Intl.DisplayNames>();

/** A country's name in capitals, as the last line of an address abroad (UPU S42); an unknown code stays as it is. */
export function countryName(country: string, language: Language): string {
  const code = cleanText(country).toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const names = cache.get(language) ?? regionNames(language);
  cache.set(language, names);
  return (names.of(code) ?? code).toLocaleUpperCase(language);
}

/** Street, then postcode and town, then the country if `abroad`; empty lines left out. */
export function addressLines(address: PostalAddress, language: Language, abroad: boolean): readonly string[] {
  return [
    cleanText(address.address),
    cleanText(`${address.postcode} ${address.city}`),
    abroad ? countryName(address.country, language) : '',
  ].filter((line) => line !== '');
}
