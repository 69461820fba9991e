import { plainLine } from '../domain/plain-text.ts';

/** Text as it may stand in a header, a subject or a report: plain, with single spaces, since headers fold at them. */
export function oneLine(text: string): string {
  return plainLine(text).replace(/ {2,}/g, ' ');
}
