import type { Context } from '../../actions/context.ts';
import { plannedMails } from '../../actions/planned-mails.ts';
import { openKeptMail, openPracticeMail, previewMail } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { loadOrLeave } from '../kit/load.ts';
import { type MailScreen, type MailSource, type ShownMail, withMail } from './update.ts';

async function plannedMail(
  desk: Desk<MailScreen>,
  invoices: readonly string[],
  at: number,
): Promise<ShownMail | undefined> {
  const planned = await plannedMails(desk.context, invoices);
  desk.set((screen) => ({ ...screen, planned }));
  const one = planned[at];
  if (!one) return undefined;
  const mail = await previewMail(desk.context, one.invoices);
  const hasDraft = one.invoices.some(({ status }) => status === 'draft');
  return { kind: 'planned', mail, onPaper: one.onPaper, hasDraft };
}

async function keptMail(
  context: Context,
  { messages, uncertain }: Extract<MailSource, { readonly kind: 'kept' }>,
  at: number,
): Promise<ShownMail | undefined> {
  const message = messages[at];
  // What came before the last attempt was tried again, because nobody knew whether it had gone.
  return message && { kind: 'kept', kept: await openKeptMail(context, message), uncertain: uncertain || at > 0 };
}

async function mailAt(desk: Desk<MailScreen>, at: number): Promise<ShownMail | undefined> {
  const { source } = desk.screen;
  switch (source.kind) {
    case 'planned':
      return plannedMail(desk, source.invoices, at);
    case 'kept':
      return keptMail(desk.context, source, at);
    case 'practice':
      return { kind: 'practice', mail: await openPracticeMail(source.folder, source.file) };
    default:
      return source satisfies never;
  }
}

/** Reads, or puts together, the mail that is to be shown. */
export function loadMail(desk: Desk<MailScreen>): void {
  const { at } = desk.screen;
  loadOrLeave(desk, async () => {
    const shown = await mailAt(desk, at);
    if (shown) desk.set((screen) => withMail(screen, at, shown));
  });
}
