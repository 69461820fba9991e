import { getISOWeek, parseISO } from 'date-fns';
import { addDays } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { DeliveryPlace, SectionHeading } from '../domain/invoice.ts';
import type { DocumentTexts } from '../i18n/document.ts';
import { fill } from '../i18n/fill.ts';
import { formatDay } from '../i18n/format.ts';
import { cleanText } from './clean-text.ts';

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** A place as text; a branch that is not itself billed is named with its own debtor number. */
function placeText(place: DeliveryPlace, billed: string, texts: DocumentTexts): string {
  const where = joined([cleanText(place.name), cleanText(place.city)], ', ');
  const debtor = cleanText(place.debtor);
  if (debtor === '' || debtor === billed) return where;
  return joined([where, `(${fill(texts.debtor, { number: debtor })})`], ' ');
}

/**
 * What stands above a group of invoice lines; null: nothing. Weeks are numbered as in ISO 8601.
 * @param billed number of the debtor that gets the invoice
 */
export function headingText(
  heading: SectionHeading,
  billed: string,
  language: Language,
  texts: DocumentTexts,
): string | null {
  switch (heading.kind) {
    case 'plain':
      return null;
    case 'place':
      return placeText(heading.place, billed, texts);
    case 'delivery': {
      const reference = cleanText(heading.reference);
      return joined(
        [
          fill(texts.deliveryNote, { number: cleanText(heading.number) }),
          formatDay(language, heading.date),
          reference === '' ? '' : fill(texts.reference, { reference }),
          placeText(heading.place, billed, texts),
        ],
        '  ·  ',
      );
    }
    case 'week': {
      const week = fill(texts.week, {
        week: getISOWeek(parseISO(heading.monday)),
        from: formatDay(language, heading.monday),
        until: formatDay(language, addDays(heading.monday, 6)),
      });
      return joined([week, heading.place ? placeText(heading.place, billed, texts) : ''], '  ·  ');
    }
    default:
      return heading satisfies never;
  }
}
