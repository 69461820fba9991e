import type { InvoicesTexts } from '../invoices.ts';

export const invoicesTexts: InvoicesTexts = {
  title: 'Rechnungen',
  help: [
    'Alle Rechnungen, Entwürfe (In Arbeit) zuoberst. Markieren Sie Zeilen mit der Leertaste oder alle mit *; eine Taste wie d oder k wirkt auf das Markierte, sonst auf die Zeile unter dem Cursor.',
    'Typ: A aus Lieferungen, H von Hand, C Stornorechnung. Nicht gesendet und Ungewiss brauchen Ihre Aufmerksamkeit: y sagt, warum.',
    'Mit n legen Sie eine Rechnung von Hand an; b zeigt je Rechnungstag, wer an der Reihe ist und was wartet; r prüft, ob die Nummern fortlaufen und die Daten steigen. Muss etwas innerhalb einer Woche in Rechnung gestellt sein, so steht das über der Liste.',
    'Eine fertige Rechnung ändert sich nicht mehr: c storniert sie, ganz oder zum Teil. h schreibt eine Notiz für Kollegen in den Verlauf.',
  ],
  search: 'Suche',
  notYet: 'entf.',
  all: 'Alle Rechnungen',
  newestFirst: 'neueste zuerst',
  sortedBy: 'nach',
  sorts: { number: 'Nummer', date: 'Datum', debtor: 'Debitor', name: 'Name', amount: 'Betrag', state: 'Status' },
  noneYet: [
    'Es gibt noch keine Rechnungen.',
    'Mit a erstellen Sie Rechnungen aus den offenen Lieferungen, mit n eine Rechnung von Hand.',
  ],
  noneFound: ['Keine Rechnung entspricht dem Gesuchten.', 'Mit Esc sehen Sie wieder alles.'],
  filters: { from: 'ab', until: 'bis', state: 'Status', debtor: 'Debitor' },
  columns: {
    number: 'Rechnungsnr',
    date: 'Datum',
    from: 'Gelief. ab',
    until: 'bis',
    type: 'T',
    state: 'Status',
    debtor: 'Debitor',
    name: 'Debitorname',
    amount: 'Betrag',
    sent: 'Zuletzt gesendet',
    error: 'Letzter Fehler',
  },
};
