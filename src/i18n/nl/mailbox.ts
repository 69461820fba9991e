import type { MailboxTexts } from '../mailbox.ts';

export const mailboxTexts: MailboxTexts = {
  title: 'Oefenpost',
  help: [
    'Wat bij het oefenen verstuurd is. De berichten blijven op deze machine; niemand krijgt ze. Enter opent een bericht zoals de klant het zou lezen.',
  ],
  empty: ['Er is nog geen oefenpost.', 'Verstuur facturen met k; de berichten komen hier aan.'],
  columns: { at: 'Ontvangen', to: 'Aan', subject: 'Onderwerp' },
};
