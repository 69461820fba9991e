import type { NumberReportTexts } from '../number-report.ts';

export const numberReportTexts: NumberReportTexts = {
  title: 'Nummercontrole',
  heading: '{company}, nummercontrole van {date}',
  about:
    'Factuurnummers lopen per jaar door vanaf 1, zonder gat en elk één keer, en de factuurdatum loopt met het nummer op.',
  none: 'Er zijn nog geen definitieve facturen.',
  year: {
    one: '{year}: {count} factuur, {first} van {from}.',
    many: '{year}: {count} facturen, {first} van {from} tot en met {last} van {until}.',
  },
  right: 'Geen gaten, geen dubbele nummers, de datums lopen op.',
  allRight: 'Alle nummers en datums kloppen.',
  faults: { one: '{count} afwijking gevonden.', many: '{count} afwijkingen gevonden.' },
  gapOne: 'Nummer {from} van {year} ontbreekt.',
  gap: 'De nummers {from} tot en met {until} van {year} ontbreken ({count}).',
  twice: 'Nummer {sequence} van {year} is meer dan eens gegeven: {invoices}.',
  sameText: 'Nummer {number} staat op meer dan één factuur: {invoices}.',
  counted: 'volgnummer {sequence} van {year}, {date}',
  dateBack: 'Factuur {number} is van {date}, dat is vóór factuur {before} van {beforeDate}.',
  otherYear: 'Factuur {number} heeft een nummer van {year} en is van {date}.',
  invoice: '{number} van {date}',
  printed: 'Het rapport is afgedrukt: {job}.',
  remedy:
    'Factuurpost geeft zulke nummers zelf niet uit: de gegevens zijn buiten het programma om gewijzigd, of niet volledig teruggezet. Zet een goede reservekopie terug, of leg vast wat er gebeurd is.',
};
