import type { PracticeMail } from '../../actions/read-mail.ts';
import { type List, listOf, withRows } from '../kit/list.ts';

/** *Oefenpost*: what the practice mail server received. */
export interface MailboxScreen {
  readonly kind: 'mailbox';
  readonly folder: string;
  readonly loading: boolean;
  readonly list: List<PracticeMail>;
}

/** The mailbox of a folder before it was read. */
export function mailboxOf(folder: string): MailboxScreen {
  return { kind: 'mailbox', folder, loading: true, list: listOf<PracticeMail>([]) };
}

export const fileOf = (mail: PracticeMail): string => mail.file;

/** What the folder holds now. @param height rows of the window */
export function withMails(screen: MailboxScreen, mails: readonly PracticeMail[], height: number): MailboxScreen {
  return { ...screen, loading: false, list: withRows(screen.list, mails, fileOf, height) };
}
