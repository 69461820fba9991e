import type { OptionsFileTexts } from '../options-file.ts';

export const optionsFileTexts: OptionsFileTexts = {
  exported: 'Geschreven: {file}. Wachtwoorden staan er niet in.',
  changed: 'Gewijzigde opties: {count}.',
  wouldChange: 'Opties die zouden wijzigen: {count}. Er is niets bewaard.',
  same: 'Alle opties staan al zo.',
  secrets: {
    kept: 'Het bewaarde wachtwoord of de aanmelding is gebleven. Hoort die niet bij deze server en gebruiker, vul het wachtwoord dan opnieuw in: factuurpost options set mail.password -',
    missing:
      'Er is nog geen wachtwoord of aanmelding bewaard. Vul het wachtwoord in met factuurpost options set mail.password -, of meld u aan.',
  },
};
