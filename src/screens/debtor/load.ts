import { proposedDebtor } from '../../actions/add-debtor.ts';
import { whoChanged } from '../../actions/change-debtor.ts';
import { readDebtorWorld } from '../../actions/debtor-world.ts';
import { findDebtor } from '../../actions/find-debtor.ts';
import { getOptions } from '../../actions/options.ts';
import type { Debtor } from '../../domain/debtor.ts';
import type { Desk } from '../app/screen.ts';
import { loadOrLeave } from '../kit/load.ts';
import type { Asked } from './fields.ts';
import { type DebtorScreen, withDebtor, withDebtorNow, withWorld } from './update.ts';

type DebtorDesk = Desk<DebtorScreen>;

/** What the form is checked against, as it is now. */
export async function readAsked({ context, language, screen }: DebtorDesk): Promise<Asked> {
  const [world, options] = await Promise.all([readDebtorWorld(context), getOptions(context)]);
  return { language, isNew: screen.number === null, world, termDays: Number(options.get('invoices.termDays') ?? 0) };
}

async function readLast(desk: DebtorDesk, debtor: Debtor): Promise<void> {
  const { by, at } = await whoChanged(desk.context, debtor);
  desk.set((screen) => ({ ...screen, last: by === null || at === null ? null : { by, at } }));
}

/** Reads the debtor, or proposes a new one. */
export function loadDebtor(desk: DebtorDesk): void {
  const { number } = desk.screen;
  loadOrLeave(desk, async () => {
    const asked = await readAsked(desk);
    const debtor = number === null ? await proposedDebtor(desk.context) : await findDebtor(desk.context, number);
    desk.set((screen) => withDebtor(screen, debtor, asked));
    if (number !== null) await readLast(desk, debtor);
  });
}

/** Something changed somewhere: the debtor, those that it is billed to, or the options. */
export function followDebtor(desk: DebtorDesk): Promise<void> | undefined {
  const { base, number, busy } = desk.screen;
  if (base === null || busy) return undefined;
  return desk.work(async () => {
    const asked = await readAsked(desk);
    const now = number === null ? null : (asked.world.debtors.get(number) ?? null);
    desk.set((screen) => (number === null ? withWorld(screen, asked.world) : withDebtorNow(screen, now, asked)));
    if (now === null || now.revision === base.debtor.revision) return;
    const { by } = await whoChanged(desk.context, now);
    desk.set((screen) =>
      screen.elsewhere?.kind === 'changed' ? { ...screen, elsewhere: { ...screen.elsewhere, who: by } } : screen,
    );
    if (desk.screen.elsewhere === null) await readLast(desk, now);
  });
}
