import { conflictOf, isUntouched, whatBecameOf } from '../../actions/draft-conflict.ts';
import { draftWorld } from '../../actions/draft-world.ts';
import { noEdit } from '../../domain/change-draft.ts';
import type { Invoice } from '../../domain/invoice.ts';
import { UserError } from '../../domain/user-error.ts';
import { draftGoneText } from '../../i18n/draft.ts';
import { invoiceDetails } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { noticeOf } from '../dialog/update.ts';
import { loadOrLeave } from '../kit/load.ts';
import { theirsText } from './conflict.ts';
import { listRows } from './layout.ts';
import { atFirstLine, type DraftScreen, isChanged, withBase } from './update.ts';

type DraftDesk = Desk<DraftScreen>;

/** Reads the draft. One that is none any more is not opened; who made it final, or deleted it, is told. */
export function loadDraft(desk: DraftDesk): void {
  const { context, language } = desk;
  const { id } = desk.screen;
  loadOrLeave(desk, async () => {
    const { invoice } = await invoiceDetails(context, id);
    if (invoice.status !== 'draft') {
      const gone = await whatBecameOf(context, id);
      desk.replace(noticeOf([draftGoneText(language, gone, context.now())]));
      return;
    }
    const world = await draftWorld(context, invoice.debtor);
    desk.set((screen) => {
      const read = withBase({ ...screen, world }, invoice, noEdit, listRows(desk));
      return screen.base === null ? atFirstLine(read, listRows(desk)) : read;
    });
  });
}

/** Reads anew what stands around the draft, for the debtor that it is for. */
export async function lookAround(desk: DraftDesk, debtor: string): Promise<void> {
  const world = await draftWorld(desk.context, debtor);
  desk.set((screen) => {
    const usual = new Map([...(screen.world?.usual ?? []), ...world.usual]);
    return { ...screen, world: { ...world, usual } };
  });
}

async function present(desk: DraftDesk): Promise<Invoice | null> {
  try {
    return (await invoiceDetails(desk.context, desk.screen.id)).invoice;
  } catch (error) {
    if (error instanceof UserError && error.code === 'invoice.unknown') return null;
    throw error;
  }
}

/**
 * Looks what others did to the draft. Who has changed nothing himself sees the draft as it is now; who has is told, and his
 * change stays as it is.
 */
export function lookAgain(desk: DraftDesk): void {
  desk.work(async () => {
    const now = await present(desk);
    const { base, saving, id } = desk.screen;
    if (base === null || saving) return;
    if (now?.status !== 'draft') {
      const elsewhere = await whatBecameOf(desk.context, id);
      desk.set((screen) => ({ ...screen, elsewhere }));
      return;
    }
    await lookAround(desk, now.debtor);
    if (isUntouched(base, now)) return;
    const conflict = conflictOf(base, now);
    if (isChanged(desk.screen)) {
      desk.set((screen) => ({ ...screen, elsewhere: conflict }));
      return;
    }
    desk.set((screen) => withBase(screen, now, noEdit, listRows(desk)));
    desk.say({ level: 'info', text: theirsText(desk.language, conflict, desk.context.now(), 2) });
  });
}
