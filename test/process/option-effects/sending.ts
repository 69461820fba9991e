import { deliverInvoices } from '../../../src/actions/deliver-invoices.ts';
import { cancelEntries } from '../../../src/actions/outbox.ts';
import { queueCopies, runSheetFor } from '../../../src/actions/queue-copies.ts';
import type { Effects } from './effect.ts';
import type { EffectWorld } from './world.ts';

function shown(at: string): string {
  const [day = '', time = ''] = new Date(at).toLocaleString('sv-SE').split(' ');
  return `${day.slice(5)} ${time.slice(0, 5)}`;
}

/** When the three mails would go, asked at a moment: on the run sheet, which must be what the outbox then has. */
function planAt(moment: string) {
  return async ({ context, clock, invoices }: EffectWorld) => {
    clock.set(moment);
    const request = { invoices: invoices.slice(0, 3).map(({ id }) => id), reason: 'nog eens' };
    const { plan } = await runSheetFor(context, request);
    const { rows } = await queueCopies(context, request);
    const entries = rows.flatMap(({ entryId }) => entryId ?? []);
    await cancelEntries(context, entries);
    const later = rows.flatMap(({ row }) => (row.moment?.kind === 'later' ? [shown(row.moment.at)] : []));
    const told = plan.later.flatMap(({ at, count }) => Array<string>(count).fill(shown(at)));
    if (told.join() !== later.join()) throw new Error(`the sheet says ${told}, the outbox has ${later}`);
    return [...Array<string>(plan.now).fill('now'), ...later, ...Array<string>(plan.never).fill('never')];
  };
}

const monday = planAt('2026-11-30T09:20:00');
const planned = { 'schedule.mode': 'schedule' } as const;

/** How often the connection was made for three mails that go one after the other. */
async function connections({ context, peer, invoices }: EffectWorld): Promise<number> {
  const before = peer.connections();
  const some = invoices.slice(0, 3).map(({ id }) => id);
  await deliverInvoices(context, { invoices: some, reason: 'nog eens' });
  return peer.connections() - before;
}

/** When mail goes, and how fast. */
export const sendingEffects: Effects = {
  'limits.perMinute': {
    value: '2',
    show: monday,
    before: ['now', 'now', 'now'],
    after: ['now', 'now', '11-30 09:21'],
  },
  'limits.perHour': {
    value: '2',
    show: monday,
    before: ['now', 'now', 'now'],
    after: ['now', 'now', '11-30 10:20'],
  },
  'limits.perDay': {
    value: '2',
    show: monday,
    before: ['now', 'now', 'now'],
    after: ['now', 'now', '12-01 00:00'],
  },
  'limits.pauseSeconds': {
    value: '60',
    show: monday,
    before: ['now', 'now', 'now'],
    after: ['now', '11-30 09:21', '11-30 09:22'],
  },
  'limits.perConnection': {
    given: { 'limits.pauseSeconds': '1' },
    value: '1',
    show: connections,
    before: 1,
    after: 3,
  },
  'schedule.mode': {
    value: 'schedule',
    show: monday,
    before: ['now', 'now', 'now'],
    after: Array(3).fill('11-30 10:00'),
  },
  'schedule.from': {
    given: planned,
    value: '10:30',
    show: planAt('2026-11-30T07:00:00'),
    before: Array(3).fill('11-30 08:00'),
    after: Array(3).fill('11-30 10:30'),
  },
  'schedule.until': {
    given: planned,
    value: '19:00',
    show: planAt('2026-11-30T18:30:00'),
    before: Array(3).fill('12-01 08:00'),
    after: Array(3).fill('11-30 19:00'),
  },
  'schedule.everyMinutes': {
    given: planned,
    value: '30',
    show: monday,
    before: Array(3).fill('11-30 10:00'),
    after: Array(3).fill('11-30 09:30'),
  },
  'schedule.days': {
    given: planned,
    value: 'monday, saturday',
    show: planAt('2026-11-28T09:20:00'),
    before: Array(3).fill('11-30 08:00'),
    after: Array(3).fill('11-28 10:00'),
  },
  'schedule.holidays': {
    given: planned,
    value: '2026-11-30; 2026-12-01',
    show: monday,
    before: Array(3).fill('11-30 10:00'),
    after: Array(3).fill('12-02 08:00'),
  },
  'schedule.nationalHolidays': {
    given: planned,
    value: 'nee',
    show: planAt('2026-12-25T09:20:00'),
    before: Array(3).fill('12-28 08:00'),
    after: Array(3).fill('12-25 10:00'),
  },
};
