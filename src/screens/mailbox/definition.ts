import { mailboxTexts } from '../../i18n/mailbox.ts';
import { listPracticeMail } from '../actions.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { loadOrLeave } from '../kit/load.ts';
import { listHeight, paintList } from '../kit/paint-list.ts';
import { mailboxBindings } from './keymap.ts';
import { fileOf, type MailboxScreen, withMails } from './update.ts';
import { MailboxView } from './view.tsx';

function load(desk: Desk<MailboxScreen>): void {
  loadOrLeave(desk, async () => {
    const mails = await listPracticeMail(desk.screen.folder);
    desk.set((screen) => withMails(screen, mails, listHeight(desk.area)));
  });
}

export const mailboxDefinition: ScreenDefinition<MailboxScreen> = {
  title: (_screen, language) => mailboxTexts(language).title,
  help: (language) => mailboxTexts(language).help,
  bindings: mailboxBindings,
  View: MailboxView,
  drawn: ({ list, loading }) => [list.rows, list.top, loading],
  paint: ({ screen, area }) => paintList(screen.list, fileOf, area),
  status: ({ screen, area, language }) => listStatus(language, screen.list, listHeight(area)),
  opened: load,
  changed: load,
  isLoading: ({ loading }) => loading,
  changesNothing: true,
};
