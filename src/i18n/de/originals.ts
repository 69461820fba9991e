import type { OriginalTexts } from '../originals.ts';

export const originalTexts: OriginalTexts = {
  notKept: {
    one: 'Die PDF-Datei von {numbers} konnte noch nicht aufbewahrt werden: {cause}',
    many: 'Die PDF-Dateien von {count} Rechnungen ({numbers}) konnten noch nicht aufbewahrt werden: {cause}',
  },
  madeUpFor: {
    one: 'Die Nummer ist vergeben und die Rechnung gebucht: erstellen Sie sie kein zweites Mal. Die PDF-Datei entsteht, wenn Sie sie senden, sobald das behoben ist.',
    many: 'Die Nummern sind vergeben und die Rechnungen gebucht: erstellen Sie sie kein zweites Mal. Die PDF-Dateien entstehen, wenn Sie sie senden, sobald das behoben ist.',
  },
};
