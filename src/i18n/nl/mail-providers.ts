import type { MailProviderTexts } from '../mail-providers.ts';

export const mailProviderTexts: MailProviderTexts = {
  asOf: {
    '2015': 'Deze gegevens zijn uit 2015 en daarna niet nagekeken: vraag uw provider of ze nog gelden.',
    '2026-03': 'Deze gegevens zijn van maart 2026.',
  },
  warnings: {
    'known-sender': 'Het afzenderadres moet bij deze provider bekend zijn.',
    'app-password': 'U hebt een app-wachtwoord nodig; het gewone wachtwoord wordt geweigerd.',
    'oauth2-only':
      'Deze provider neemt geen wachtwoord meer aan, alleen OAuth2. Kies bij Opties de methode SMTP met OAuth2, of een andere mailserver.',
    'password-closing':
      'Aanmelden met een wachtwoord wordt hier gesloten. Vraag uw beheerder of het voor dit adres nog kan.',
    'email-password': 'Gebruik het wachtwoord voor e-mail, niet dat van de website.',
    'daily-limit': 'De provider neemt ongeveer {count} berichten per dag aan; dat wordt de limiet per dag.',
  },
};
