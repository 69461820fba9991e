import type { TestMailTexts } from '../test-mail.ts';

export const testMailTexts: TestMailTexts = {
  title: 'Testnachricht senden',
  help: [
    'Sendet eine Nachricht genau auf dem Weg, den Rechnungen nehmen, und zeigt jeden Schritt. Sie können die Angaben des E-Mail-Kontos hier ändern und ausprobieren, ohne sie zu speichern; gelingt es, speichern Sie sie mit einer Taste.',
    'F2 sendet die Testnachricht. F3 prüft nur: alles bis vor die Nachricht selbst, sodass niemand etwas erhält. Bleibt das Passwort leer, so gilt das gespeicherte.',
  ],
  intro: 'Ausprobieren geht ohne zu speichern. F2 sendet, F3 prüft nur.',
  fields: {
    to: {
      label: 'Empfänger',
      help: 'Wohin die Testnachricht geht. Beginnt mit der E-Mail-Adresse der Zentrale.',
    },
    subject: { label: 'Betreff', help: 'Der Betreff der Testnachricht.' },
    text: { label: 'Text', help: 'Was in der Testnachricht steht.' },
  },
  runTitle: 'Testnachricht',
  checkTitle: 'Nur prüfen',
  runHelp: [
    'Jeder Schritt auf dem Weg zum Mailserver, wie lange er dauerte und was der Server sagte. Geht etwas schief, so stehen Ursache und Abhilfe darunter; die Ziffern probieren eine Abhilfe sofort aus.',
    'Enter bringt Sie zu den Angaben zurück, zu dem Feld, das wohl anders sein muss. r versucht dasselbe noch einmal, b speichert Angaben, mit denen es gelang. d sieht nach, ob die Domain des Absenders diesem Anbieter das Senden erlaubt (SPF, DKIM, DMARC); o ebenso, mit der Adresse von OrderNow dazu.',
  ],
  lookInbox: 'Sehen Sie nach, ob sie bei {to} ankommt, auch im Spam-Ordner.',
  sendNow: 'F2 sendet die Testnachricht jetzt auch wirklich.',
  notKept: 'Diese Angaben sind noch nicht gespeichert: b speichert sie.',
  changedElsewhere: 'b speichert trotzdem die Daten, mit denen es hier gelungen ist.',
  kept: 'Die Angaben des E-Mail-Kontos sind gespeichert.',
  fillIn: 'Füllen Sie dieses Feld noch aus; F2 versucht es dann erneut.',
  lookingUp: 'Die Domain des Absenders wird nachgeschlagen…',
};
