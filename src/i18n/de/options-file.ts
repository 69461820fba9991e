import type { OptionsFileTexts } from '../options-file.ts';

export const optionsFileTexts: OptionsFileTexts = {
  exported: 'Geschrieben: {file}. Passwörter stehen nicht darin.',
  changed: 'Geänderte Optionen: {count}.',
  wouldChange: 'Optionen, die sich ändern würden: {count}. Gespeichert wurde nichts.',
  same: 'Alle Optionen stehen schon so.',
  secrets: {
    kept: 'Das gespeicherte Passwort oder die Anmeldung ist geblieben. Gehört sie nicht zu diesem Server und Benutzer, geben Sie das Passwort neu ein: factuurpost options set mail.password -',
    missing:
      'Es ist noch kein Passwort und keine Anmeldung gespeichert. Geben Sie das Passwort mit factuurpost options set mail.password - ein, oder melden Sie sich an.',
  },
};
