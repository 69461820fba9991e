import type { WizardTable } from '../wizard.ts';

export const wizardTexts: WizardTable = {
  title: 'Set up',
  help: [
    'A few questions set Factuurpost up: your company, how e-mail leaves, and the printer. F2 goes to the next step, Esc to the one before.',
    'Go through the fields with ↑ and ↓, choose a value with ← and →. F1 explains the field you are in. A field with * must be filled in.',
    'Nothing is saved before the last page. F8 stops at any time, and then all is as it was. You can change everything later in Options.',
  ],
  progress: 'Step {step} of {count}: {title}',
  steps: {
    language: {
      title: 'Language',
      intro: 'Nederlands, Deutsch or English? Choose with ← and →, and press Enter.',
    },
    company: { title: 'Your company', intro: 'This is how your company stands on every invoice.' },
    sender: { title: 'Sender', intro: 'From whom customers get their invoice by e-mail.' },
    server: {
      title: 'Mail server',
      intro: 'By which server e-mail leaves: choose your provider, or fill it in.',
    },
    security: { title: 'Security', intro: 'How the connection to the mail server is secured.' },
    login: { title: 'Login', intro: 'Whether the mail server asks for a user name and a password.' },
    limits: {
      title: 'Limits',
      intro: 'How many messages your provider takes; 0 is no limit.',
    },
    schedule: { title: 'Schedule', intro: 'When invoices leave.' },
    printer: { title: 'Printing', intro: 'What invoices on paper are printed on.' },
    overview: { title: 'Overview', intro: 'Is everything right? F2 saves it. Esc goes back.' },
  },
  provider: {
    label: 'Provider',
    help: 'Fills in server, port and security, and the limits as far as known. You can change them afterwards.',
  },
  otherProvider: 'Fill in myself',
  searchingPrinters: 'Looking for printers…',
  typePrinter: 'Type the name of the printer yourself, or choose Folder.',
  saving: 'Saving…',
  cancelQuestion: 'Stop setting up? What you filled in is not saved.',
  goOn: 'Go on',
  goOnLetter: 'g',
  cancel: 'Cancel',
  cancelLetter: 'c',
  empty: '(empty)',
  changedElsewhere: 'F2 saves what the overview shows now.',
  saved: 'Set up. Now enter debtors and articles, and then delivery notes.',
};
