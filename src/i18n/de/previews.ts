import type { PreviewTexts } from '../previews.ts';

export const previewTexts: PreviewTexts = {
  textTitle: 'Text',
  textHelp: [
    'Die Rechnung als Text: dieselben Wörter und Beträge wie im PDF, in der Sprache des Kunden. Mit den Pfeilen und den Bildtasten bewegen Sie sich darin.',
    'Liegen mehrere Rechnungen vor, gehen Sie mit ← und → von einer zur anderen.',
  ],
  invoice: 'Rechnung {number}',
  draft: 'Rechnung in Arbeit',
  place: '{at} von {total}',
  mailTitle: 'E-Mail',
  keptTitle: 'Gesendete E-Mail',
  mailHelp: [
    'Die E-Mail zu einer Rechnung: Absender, Empfänger, Text und Anhänge. Vor dem Senden ist es die E-Mail, wie sie jetzt ginge; durch Ansehen geht nichts hinaus.',
    'Von Gesendetem sehen Sie die Nachricht, wie sie aufbewahrt wurde, als sie hinausging.',
  ],
  asItWillGo: 'So ginge die E-Mail jetzt',
  asItWent: 'Gesendet am {when}',
  maybeWent: 'Vielleicht gesendet; dies ist die Nachricht, die dem Server angeboten wurde',
  touched: 'Achtung: diese Datei wurde geändert, nachdem sie ins Archiv gelegt wurde.',
  headers: {
    from: 'Von',
    to: 'An',
    cc: 'CC',
    bcc: 'BCC',
    replyTo: 'Antwort an',
    subject: 'Betreff',
    date: 'Datum',
    meantFor: 'Gedacht für',
    attachments: 'Anhänge',
  },
  attachment: '{name} ({size} kB)',
  noAttachments: 'ohne',
  nameless: 'ohne Namen',
  missing: {
    'no-sender': 'Es ist kein Absender eingetragen: so geht die E-Mail nicht hinaus. Ergänzen Sie ihn unter Optionen.',
    'no-central-address':
      'Die zentrale Rechnungsadresse von TopBakkers hat keine E-Mail-Adresse: So kann die E-Mail nicht gehen. Tragen Sie sie unter Optionen, Rechnungsdaten ein.',
    'no-address':
      'Beim Debitor steht keine E-Mail-Adresse: so geht die E-Mail nicht hinaus. Ergänzen Sie sie beim Debitor, Rubrik Rechnung.',
    'mail-disabled':
      'Das Senden von E-Mail ist für diese Verwaltung aus: so geht die E-Mail nicht hinaus. Schalten Sie es unter Optionen ein.',
  },
  onPaper:
    'Dieser Debitor bekommt seine Rechnungen auf Papier; diese E-Mail geht nur, wenn Sie es beim Senden so wählen.',
  draftMail: 'Die Rechnung ist noch in Arbeit. Die Nummer kommt darauf, wenn Sie sie endgültig machen.',
  internalQuestion: 'Interne Exemplare von {count} Rechnungen: wohin?',
  internalQuestionOne: 'Internes Exemplar dieser Rechnung: wohin?',
  onScreen: 'Bildschirm',
  onPrinter: 'Drucker',
  letters: { cancel: 'a', screen: 'b', printer: 'd' },
  printing: 'Drucken: {done} von {total}. Mit Esc hören Sie nach dieser Rechnung auf.',
  printed: '{count} gedruckt.',
  printedSome: '{count} von {total} gedruckt.',
  notPrinted: '{count} nicht gedruckt:',
  stopped: 'Auf Ihren Wunsch beendet; {count} nicht mehr gedruckt.',
  failure: '{invoice}: {cause}',
  more: '… und {count} weitere.',
};
