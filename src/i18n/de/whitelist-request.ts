import type { WhitelistTexts } from '../whitelist-request.ts';

export const whitelistTexts: WhitelistTexts = {
  title: 'Hinweis',
  heading: 'Hinweis für den Anbieter',
  why: 'Viele Anbieter halten Nachrichten zurück, wenn viele auf einmal von einer Adresse kommen. Bitten Sie mit diesem Text um einen Platz in der Liste der Absender, die das dürfen. Er ist mit dem gefüllt, was jetzt bei Internetverbindung und Versandzeiten steht. Markieren Sie ihn in Ihrem Terminal, um ihn zu kopieren.',
  subject: 'Betreff: Bitte um einen Eintrag in die Whitelist',
  opening: [
    'Sehr geehrte Damen und Herren,',
    'wir senden unsere Rechnungen per E-Mail aus unserem Rechnungsprogramm, über Ihren Mailserver und mit der Absenderadresse {from}. Dabei gehen viele Nachrichten kurz nacheinander hinaus, jede an einen anderen Empfänger und mit einer eigenen PDF-Datei im Anhang. Es sind Rechnungen an unsere eigenen Kunden, keine Werbung.',
    'Wir bitten Sie, diese Adresse in Ihre Whitelist aufzunehmen, damit diese Nachrichten nicht als Spam zurückgehalten oder verzögert werden. Es geht um:',
  ],
  facts: {
    company: 'Firma',
    sender: 'Absender',
    user: 'Benutzername',
    server: 'Mailserver',
    security: 'Verschlüsselung',
    times: 'Wann',
    perMinute: 'Höchstens pro Minute',
    perHour: 'Höchstens pro Stunde',
    perDay: 'Höchstens pro Tag',
    perConnection: 'Nachrichten je Verbindung',
    pause: 'Zwischen zwei Nachrichten',
  },
  anonymous: 'ohne Anmeldung',
  anyTime: 'jederzeit, wenn wir Rechnungen machen',
  unlimited: 'keine Grenze eingestellt',
  seconds: { one: '{count} Sekunde', many: '{count} Sekunden' },
  notFilledIn: '(noch nicht ausgefüllt)',
  closing: [
    'Gelten bei Ihnen niedrigere Grenzen, teilen Sie uns bitte mit, wie viele Nachrichten pro Minute, pro Stunde und pro Tag Sie annehmen. Wir stellen unser Programm darauf ein.',
  ],
  greeting: 'Mit freundlichen Grüßen',
};
