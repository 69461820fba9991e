import type { OptionsFileTexts } from '../options-file.ts';

export const optionsFileTexts: OptionsFileTexts = {
  exported: 'Written: {file}. There are no passwords in it.',
  changed: 'Options changed: {count}.',
  wouldChange: 'Options that would change: {count}. Nothing was saved.',
  same: 'All options are like that already.',
  secrets: {
    kept: 'The saved password or sign-in has stayed. If it does not belong to this server and user, fill in the password again: factuurpost options set mail.password -',
    missing:
      'No password or sign-in is saved yet. Fill in the password with factuurpost options set mail.password -, or sign in.',
  },
};
