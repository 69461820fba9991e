import type { SettingsSheetTexts } from '../settings-sheet.ts';

export const settingsSheetTexts: SettingsSheetTexts = {
  title: 'Daten für den E-Mail-Versand',
  company: 'Firma',
  date: 'Datum',
  intro: 'So ist Factuurpost eingestellt. Auf einer leeren Linie lässt sich eintragen, was noch fehlt.',
  questions: {
    address: {
      title: 'E-Mail-Adresse',
      about: 'Die Adresse, unter der Rechnungen und Lieferscheine versendet werden.',
    },
    displayName: { title: 'Angezeigter Name', about: 'Der Name, den Kunden beim Absender sehen.' },
    replyTo: { title: 'Antwort-E-Mail', about: 'Wohin die Antwort eines Kunden geht.' },
    server: { title: 'Servername mit Port', about: 'Name oder IP-Adresse des Mailservers und der Port.' },
    encryption: {
      title: 'SSL-Verschlüsselung',
      about: 'Ob die Verbindung zum Mailserver verschlüsselt wird.',
    },
    login: {
      title: 'Authentifizierung',
      about:
        'Anonym oder mit einem Benutzer, der unter der obigen E-Mail-Adresse versenden darf. Das Passwort wird nie gedruckt.',
    },
    company: { title: 'Mandant', about: 'Ob für diesen Mandanten E-Mails versendet werden.' },
    limits: { title: 'Grenzen', about: 'Wie viele Nachrichten der Anbieter annimmt.' },
    schedule: { title: 'Zeitpunkt des Versandes', about: 'Wann E-Mails hinausgehen.' },
  },
  repliesToSender: '{address} (Absender)',
  noServer: 'Entfällt: Es wird kein Mailserver benutzt.',
  noLogin: 'Bei dieser Methode unnötig.',
  unlimited: 'Unbegrenzt',
  whitelist:
    'Bei einem Rechnungslauf gehen zahlreiche E-Mails unmittelbar nacheinander an den Mailserver. Beantragen Sie bei Ihrem Anbieter einen Eintrag in die Whitelist, damit er sie nicht als Spam deutet.',
};
