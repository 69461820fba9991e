import type { WhyNotTexts } from '../why-not.ts';

export const whyNotTexts: WhyNotTexts = {
  route: '{route}: {sentence}',
  draft: 'Die Rechnung ist noch ein Entwurf. Zuerst die Rechnung festschreiben.',
  'not-asked': 'Noch nicht gesendet: es gibt noch keinen Auftrag. Drucken (Kundenexemplar) wählen.',
  'kept-back': 'Noch nicht gesendet, und so geht es auch nicht: {problem}',
  waiting: 'Wartet seit {since} ({by}) und geht beim nächsten Versand mit.',
  stopped: 'Wartet seit {since} ({by}). {stopped}',
  planned: 'Geplant für {at} (Auftrag von {by}, {since}).',
  'no-moment':
    'Wartet seit {since} ({by}): der Zeitplan hat keinen Zeitpunkt. Unter Optionen, Zeitplan Tage ankreuzen.',
  'in-hand': 'Wird gerade gesendet, seit {since} ({user}, Prozess {pid}).',
  deferred: 'Aufgeschoben; nächster Versuch {next} (Versuche bisher: {attempts}). {cause}',
  failed: 'Fehlgeschlagen am {at}. {cause}',
  uncertain: 'Ungewiss seit {at}. {cause}',
  mailed: 'Gesendet am {at} an {to} (Auftrag von {by}). Antwort des Servers: {reply}',
  printed: 'Gedruckt am {at}, {copies} (Auftrag von {by}). Druckauftrag: {reply}',
  withdrawn: 'Zurückgezogen am {at}. Drucken (Kundenexemplar) wählen, um die Rechnung doch zu senden.',
  unknown: 'unbekannt',
};
