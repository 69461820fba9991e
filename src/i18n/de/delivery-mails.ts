import type { DeliveryMailsTexts } from '../delivery-mails.ts';

export const deliveryMailsTexts: DeliveryMailsTexts = {
  title: 'Belege mailen',
  help: [
    'Zeigt, was mit jedem Beleg geschieht, bevor etwas hinausgeht: an wen er geht, oder warum er bleibt. Jeder Beleg geht als PDF in einer eigenen E-Mail an den Debitor, der die Lieferung bekam, mit dem Text für Lieferscheine und Barbelege.',
    'Was schon gemailt ist, geht nur mit einem Grund noch einmal: g. e trägt die E-Mail-Adresse des Debitors ein. F2 oder Enter fragt Sie noch einmal und sendet dann.',
    'Danach steht bei jedem Beleg, wie es ausging, mit der Antwort des Servers. r zeigt aufs Neue, was noch gehen kann.',
  ],
  columns: {
    number: 'Nummer',
    date: 'Datum',
    debtor: 'Debitor',
    name: 'Debitorname',
    what: 'Was geschieht',
    outcome: 'Ergebnis',
  },
  total: 'Zu mailen: {going} von {all} Belegen',
  question: {
    one: '{company}: {count} Beleg mailen?',
    many: '{company}: {count} Belege mailen, jeden in einer eigenen E-Mail?',
  },
  reason: 'Grund, noch einmal zu mailen',
  send: 'Mailen',
  sendLetter: 'm',
  cancelLetter: 'a',
  changedMeanwhile: 'Inzwischen hat sich etwas geändert; es wurde nichts gemailt. Sehen Sie noch einmal hin.',
  queueing: 'Die Belege kommen in den Postausgang…',
  sending: 'Versand läuft: {done} von {total}',
  stopHint: 'Esc hält an; was unterwegs ist, wird beendet, und der Rest wartet im Postausgang.',
  stopping: 'Wird angehalten: was unterwegs ist, wird noch beendet.',
  done: 'Ergebnis: {counts}',
  againHint: 'r zeigt, was noch gehen kann; Enter zeigt alles über eine Zeile.',
  work: 'das Mailen von Belegen',
};
