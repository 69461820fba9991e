import { alike } from '../counted.ts';
import type { MakeTexts } from '../make.ts';
import { weekdayTexts } from './weekdays.ts';

export const makeTexts: MakeTexts = {
  title: 'Rechnungen erstellen',
  help: [
    'Erstellt Rechnungsentwürfe aus allen offenen Lieferungen bis zu einem Datum, so wie es bei den Debitoren eingestellt ist. Unter dem Formular steht, was erstellt wird, was offen bleibt und warum.',
    'Der Rechnungstag steht auf dem heutigen Wochentag; hat kein Debitor von heute etwas offen, auf allen Tagen. Mit ← und → wählen Sie einen anderen.',
    'F2 oder Enter erstellt die Rechnungen. Sie stehen danach oben in der Liste, in Arbeit: Es ist noch nichts versandt, und Sie können sie noch ändern oder löschen.',
    'F4 zeigt je Rechnungstag, wer an der Reihe ist und was wartet.',
  ],
  until: {
    label: 'Lieferungen bis einschließlich',
    help: 'Der letzte Liefertag, der mitgeht. Schreiben Sie 13.11.2026, 13.11, heute oder -3 (vor drei Tagen).',
  },
  day: {
    label: 'Rechnungstag',
    help: 'Nur Debitoren mit diesem Rechnungstag, oder alle. Debitoren ohne Rechnungstag gehen nur mit, wenn Sie diese wählen.',
  },
  everyDay: 'Alle Tage',
  byHand: 'Keiner (von Hand)',
  weekdays: weekdayTexts,
  columns: {
    debtor: 'Debitor',
    name: 'Name',
    invoices: 'Rechnungen',
    deliveries: 'Lieferungen',
    amount: 'Betrag',
  },
  invoices: { one: '{count} Rechnung', many: '{count} Rechnungen' },
  deliveries: { one: '{count} Lieferung', many: '{count} Lieferungen' },
  total: '{invoices} aus {deliveries}, zusammen {amount}',
  staysOpen: 'Bleibt offen: {reasons}.',
  reasons: {
    receipt: { one: '{count} Barbeleg', many: '{count} Barbelege' },
    'already-invoiced': alike('{count} schon berechnet'),
    'after-until': alike('{count} später geliefert'),
    'not-chosen': alike('{count} ohne Auswahl'),
    'by-hand': alike('{count} ohne Rechnungstag'),
    'other-day': alike('{count} anderer Rechnungstag'),
  },
  noDay: 'Geben Sie ein Datum ein, um zu sehen, was erstellt wird.',
  nothing: 'Es gibt nichts zu erstellen.',
  nothingOpen: 'Bis zu diesem Datum sind keine Lieferungen offen.',
  nothingRemedy: 'Wählen Sie ein anderes Datum oder einen anderen Rechnungstag.',
  making: 'Die Rechnungen werden erstellt…',
  made: { one: '{count} Rechnung erstellt.', many: '{count} Rechnungen erstellt.' },
  madeNone: 'Es wurde nichts erstellt: Eine andere Sitzung kam Ihnen zuvor.',
};
