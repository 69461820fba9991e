import type { DraftPlan } from '../../src/domain/collect.ts';
import type { InvoiceSection, SectionHeading } from '../../src/domain/invoice.ts';

function headingText(heading: SectionHeading): string {
  switch (heading.kind) {
    case 'plain':
      return 'plain';
    case 'place':
      return `place ${heading.place.name}`;
    case 'delivery':
      return `delivery ${heading.number} ${heading.place.name}`;
    case 'week':
      return `week ${heading.monday}${heading.place ? ` ${heading.place.name}` : ''}`;
    default:
      return heading satisfies never;
  }
}

function sectionText({ heading, lines }: InvoiceSection): string {
  const shown = lines.map(
    ({ quantity, net, days }) => `${quantity / 1000}=${net}${days ? ` [${days.map((d) => d / 1000).join('')}]` : ''}`,
  );
  return `${headingText(heading)}: ${shown.join(', ')}`;
}

/** A draft in a line: whom, which days, which notes, then its sections. */
export function draftText(draft: DraftPlan): readonly string[] {
  const notes = draft.deliveries.map(({ id }) => id.replace('delivery-', '')).join('+');
  return [
    `${draft.debtor} ${draft.deliveredFrom.slice(5)}..${draft.deliveredUntil.slice(5)} ${notes}`,
    ...draft.sections.map(sectionText),
  ];
}
