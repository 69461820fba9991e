import type { NumberReportTexts } from '../number-report.ts';

export const numberReportTexts: NumberReportTexts = {
  title: 'Nummernprüfung',
  heading: '{company}, Nummernprüfung vom {date}',
  about:
    'Rechnungsnummern laufen je Jahr ab 1 fort, ohne Lücke und jede nur einmal, und das Rechnungsdatum steigt mit der Nummer.',
  none: 'Es gibt noch keine endgültigen Rechnungen.',
  year: {
    one: '{year}: {count} Rechnung, {first} vom {from}.',
    many: '{year}: {count} Rechnungen, {first} vom {from} bis {last} vom {until}.',
  },
  right: 'Keine Lücken, keine doppelten Nummern, die Daten steigen.',
  allRight: 'Alle Nummern und Daten stimmen.',
  faults: { one: '{count} Abweichung gefunden.', many: '{count} Abweichungen gefunden.' },
  gapOne: 'Die Nummer {from} von {year} fehlt.',
  gap: 'Die Nummern {from} bis {until} von {year} fehlen ({count}).',
  twice: 'Die Nummer {sequence} von {year} ist mehrfach vergeben: {invoices}.',
  sameText: 'Die Nummer {number} steht auf mehreren Rechnungen: {invoices}.',
  counted: 'laufende Nummer {sequence} von {year}, {date}',
  dateBack: 'Rechnung {number} ist vom {date}, also vor Rechnung {before} vom {beforeDate}.',
  otherYear: 'Rechnung {number} hat eine Nummer von {year} und ist vom {date}.',
  invoice: '{number} vom {date}',
  printed: 'Der Bericht ist gedruckt: {job}.',
  remedy:
    'Factuurpost vergibt solche Nummern nicht: Die Daten wurden außerhalb des Programms geändert oder nicht vollständig zurückgesetzt. Spielen Sie eine gute Sicherung zurück, oder halten Sie fest, was geschehen ist.',
};
