import type { MailboxTexts } from '../mailbox.ts';

export const mailboxTexts: MailboxTexts = {
  title: 'Practice mail',
  help: [
    'What was sent while practising. The messages stay on this machine; nobody gets them. Enter opens a message as the customer would read it.',
  ],
  empty: ['There is no practice mail yet.', 'Send invoices with k; the messages arrive here.'],
  columns: { at: 'Received', to: 'To', subject: 'Subject' },
};
