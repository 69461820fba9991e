import type { CompaniesTexts } from '../companies.ts';

export const companiesTexts: CompaniesTexts = {
  title: 'Companies',
  help: [
    'The companies of this installation. Each has its own options, debtors, invoices, numbers, mail account and archive; nothing is ever chosen across two companies. The name of the company you work in is at the top of every screen.',
    'Enter opens a company; what you had not saved in the present one is named first. n adds one. e turns sending mail on or off for the chosen company: when it is off, everything waits in the outbox.',
  ],
  columns: { name: 'Name', city: 'City', mail: 'Sends e-mail', here: 'Now' },
  here: 'here',
  unreadable: 'cannot be read',
  unnamed: '(no name yet: {id})',
  enterQuestion: 'Go to company {company}?',
  stay: 'Stay',
  stayLetter: 's',
  enter: 'Go',
  enterLetter: 'g',
  mailOffQuestion: 'Send no more e-mail at {company}? What is in the outbox then waits.',
  mailOnQuestion: 'Send e-mail at {company} again? What waits in the outbox goes with the next run.',
  turnOff: 'Turn off',
  turnOffLetter: 'f',
  turnOn: 'Turn on',
  turnOnLetter: 'n',
  cancelLetter: 'c',
  mailIsOff: 'Sending e-mail is now off at {company}.',
  mailIsOn: 'Sending e-mail is now on at {company}.',
  newTitle: 'Add a company',
  newHelp: [
    'A new company begins with its name. After that Factuurpost asks the first questions, as it did the first time.',
  ],
  newIntro: 'What is the company called?',
  nameField: {
    label: 'Name',
    help: 'As it stands on screens, invoices and in e-mails. Can be changed in Options later.',
  },
};
