import type { PrintTexts } from '../print.ts';

export const print: PrintTexts = {
  problems: {
    'no-lp': {
      cause: 'Die Druckprogramme lp und lpstat sind auf diesem Rechner nicht vorhanden.',
      remedy: 'Lassen Sie den Administrator das Paket cups-client installieren.',
    },
    'no-server': {
      cause: 'Der Druckserver (CUPS) antwortet nicht{because}.',
      remedy:
        'Lassen Sie den Administrator CUPS starten oder die Serveradresse (CUPS_SERVER) prüfen, und drucken Sie danach erneut.',
    },
    'no-printer': {
      cause: 'Den Drucker {printer} gibt es auf dem Druckserver nicht.',
      remedy: 'Wählen Sie unter Extras → Optionen → Drucken einen vorhandenen Drucker.',
    },
    'no-default-printer': {
      cause: 'Es ist kein Drucker gewählt, und der Druckserver hat keinen Standarddrucker.',
      remedy: 'Wählen Sie unter Extras → Optionen → Drucken einen Drucker.',
    },
    stopped: {
      cause: 'Der Drucker {printer} ist angehalten{because}.',
      remedy: 'Beheben Sie die Störung, lassen Sie den Drucker wieder starten (cupsenable) und drucken Sie erneut.',
    },
    'not-accepting': {
      cause: 'Der Drucker {printer} nimmt keine Aufträge an{because}.',
      remedy:
        'Lassen Sie den Administrator den Drucker freigeben (cupsaccept), oder wählen Sie unter Extras → Optionen → Drucken einen anderen.',
    },
    timeout: {
      cause: 'Der Druckserver hat nicht rechtzeitig geantwortet.',
      remedy: 'Versuchen Sie es später erneut. Bleibt es so, lassen Sie den Administrator den Druckserver prüfen.',
    },
    refused: {
      cause: 'Der Drucker {printer} hat den Auftrag abgelehnt{because}.',
      remedy: 'Beheben Sie, was der Druckserver meldet, und drucken Sie erneut.',
    },
  },
  defaultPrinter: '(Standarddrucker)',
  unsure:
    'Vielleicht wurde der Auftrag doch gedruckt: Sehen Sie am Drucker {printer} und in der Warteschlange nach, bevor Sie erneut drucken.',
};
