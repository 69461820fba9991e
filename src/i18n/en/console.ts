import type { ConsoleTexts } from '../console.ts';

export const consoleTexts: ConsoleTexts = {
  titles: { start: 'Start', notice: 'Notice', question: 'Question', help: 'Help', palette: 'Actions' },
  practising: 'PRACTICE',
  redirected: 'ALL MAIL TO {address}',
  loading: 'Loading…',
  range: '{first}–{last} of {total}',
  marked: '{count} marked',
  nothingFound: 'Nothing found.',
  tooSmall: 'The window is too small. Factuurpost needs 80 columns and 24 rows; make the window larger.',
  crashed: 'Something went wrong that should not have. The details are in {log}',
  yes: 'Yes',
  no: 'No',
  cancel: 'Cancel',
  ok: 'OK',
  leaveQuestion: 'Leave Factuurpost?',
  leave: 'Leave',
  stay: 'Stay',
  stayLetter: 's',
  leaveLetter: 'l',
  dialogHelp: [
    'A question or a notice. Choose an answer with ← and →, confirm it with Enter; the letter behind an answer chooses it at once.',
  ],
  paletteHelp: "Type a part of an action's name and press Enter.",
  unsaved: 'Not done yet: {work}.',
  searchHelp: 'Type to search',
  keysHeading: 'Keys',
  start: {
    help: [
      'The first screen. Choose with the digits, or go to a line with ↑ and ↓ and press Enter.',
      'Invoicing on Friday: Invoices → a (make) → d (final) → k (customer copies). What was made is marked.',
    ],
  },
};
