import type { DeliveryMailsTexts } from '../delivery-mails.ts';

export const deliveryMailsTexts: DeliveryMailsTexts = {
  title: 'Mail notes',
  help: [
    'Shows what will happen to each note before anything leaves: to whom it goes, or why it does not. Each note goes as a PDF in a mail of its own to the debtor that had the delivery, with the text for delivery notes and receipts.',
    'What was mailed before goes again only with a reason: g. e fills in the debtor’s e-mail address. F2 or Enter asks you once more, and then sends.',
    'After that each note tells how it ended, with the server’s reply. r shows anew what can still go.',
  ],
  columns: {
    number: 'Number',
    date: 'Date',
    debtor: 'Debtor',
    name: 'Debtor name',
    what: 'What happens',
    outcome: 'Outcome',
  },
  total: 'To be mailed: {going} of {all} notes',
  question: {
    one: '{company}: mail {count} note?',
    many: '{company}: mail {count} notes, each in a mail of its own?',
  },
  reason: 'Reason to mail again',
  send: 'Mail',
  sendLetter: 'm',
  cancelLetter: 'c',
  changedMeanwhile: 'Something changed meanwhile; nothing was mailed. Look again.',
  queueing: 'The notes go into the outbox…',
  sending: 'Sending: {done} of {total}',
  stopHint: 'Esc stops; what is under way is finished, and the rest waits in the outbox.',
  stopping: 'Stopping: what is under way is being finished.',
  done: 'Outcome: {counts}',
  againHint: 'r shows what can still go; Enter shows everything about a row.',
  work: 'the mailing of notes',
};
