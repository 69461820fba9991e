import type { MailProviderTexts } from '../mail-providers.ts';

export const mailProviderTexts: MailProviderTexts = {
  asOf: {
    '2015': 'These settings are of 2015 and were not looked at since: ask your provider whether they still hold.',
    '2026-03': 'These settings are of March 2026.',
  },
  warnings: {
    'known-sender': 'The sender address must be known to this provider.',
    'app-password': 'You need an app password; the usual password is refused.',
    'oauth2-only':
      'This provider takes no password any more, only OAuth2. Choose the method SMTP with OAuth2 in Options, or another mail server.',
    'password-closing':
      'Logging in with a password is being closed here. Ask your administrator whether it still works for this address.',
    'email-password': 'Use the e-mail password, not the one of the web site.',
    'daily-limit': 'The provider takes about {count} messages a day; that becomes the limit per day.',
  },
};
