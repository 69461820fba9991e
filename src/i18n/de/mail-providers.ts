import type { MailProviderTexts } from '../mail-providers.ts';

export const mailProviderTexts: MailProviderTexts = {
  asOf: {
    '2015': 'Diese Angaben sind von 2015 und seither ungeprüft: fragen Sie Ihren Anbieter, ob sie noch gelten.',
    '2026-03': 'Diese Angaben sind vom März 2026.',
  },
  warnings: {
    'known-sender': 'Die Absenderadresse muss bei diesem Anbieter bekannt sein.',
    'app-password': 'Sie brauchen ein App-Passwort; das gewöhnliche Passwort wird abgelehnt.',
    'oauth2-only':
      'Dieser Anbieter nimmt kein Passwort mehr an, nur OAuth2. Wählen Sie unter Optionen die Methode SMTP mit OAuth2, oder einen anderen Mailserver.',
    'password-closing':
      'Die Anmeldung mit Passwort wird hier eingestellt. Fragen Sie Ihren Administrator, ob sie für diese Adresse noch geht.',
    'email-password': 'Verwenden Sie das E-Mail-Passwort, nicht das der Website.',
    'daily-limit': 'Der Anbieter nimmt etwa {count} Nachrichten am Tag an; das wird die Grenze pro Tag.',
  },
};
