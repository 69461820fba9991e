import type { PracticeMail } from '../../actions/read-mail.ts';
import type { ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { current } from '../kit/list.ts';
import { type ListAccess, listMovement, noRows } from '../kit/list-bindings.ts';
import { listHeight } from '../kit/paint-list.ts';
import { practiceMailOf } from '../mail/update.ts';
import type { MailboxScreen } from './update.ts';

const rows: ListAccess<MailboxScreen, PracticeMail> = {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: ({ area }) => listHeight(area),
};

export const mailboxBindings: readonly ScreenBinding<MailboxScreen>[] = [
  {
    id: 'mailbox.open',
    keys: parseKeyNames('Enter'),
    label: 'open',
    group: 'screen',
    disabledReason: ({ screen }) => noRows(screen.list),
    run: (desk) => {
      const mail = current(desk.screen.list);
      if (mail) desk.open(practiceMailOf(desk.screen.folder, mail.file));
    },
  },
  ...listMovement('mailbox', rows),
  backBinding('mailbox'),
];
