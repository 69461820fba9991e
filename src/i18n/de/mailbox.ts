import type { MailboxTexts } from '../mailbox.ts';

export const mailboxTexts: MailboxTexts = {
  title: 'Übungspost',
  help: [
    'Was beim Üben gesendet wurde. Die Nachrichten bleiben auf diesem Rechner; niemand bekommt sie. Enter öffnet eine Nachricht so, wie der Kunde sie läse.',
  ],
  empty: ['Es gibt noch keine Übungspost.', 'Senden Sie Rechnungen mit k; die Nachrichten kommen hier an.'],
  columns: { at: 'Empfangen', to: 'An', subject: 'Betreff' },
};
