import { countOutcomes } from '../../domain/dispatch/closing-sheet.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { deliveryMailsTexts } from '../../i18n/delivery-mails.ts';
import { fill } from '../../i18n/fill.ts';
import { runSheetTexts } from '../../i18n/run-sheet.ts';
import { deliveryMailsFor, followMailed, mailDeliveries } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { loadOrLeave } from '../kit/load.ts';
import { Pace } from '../kit/pace.ts';
import { planText } from './above.ts';
import { tableHeight } from './layout.ts';
import {
  agreedOn,
  type DeliveryMailsScreen,
  going,
  type MailProgress,
  type NoteMail,
  withMailed,
  withPlan,
} from './update.ts';

type MailsDesk = Desk<DeliveryMailsScreen>;

async function plan(desk: MailsDesk): Promise<void> {
  const { asked, reason } = desk.screen;
  const planned = await deliveryMailsFor(desk.context, { deliveries: asked, reason });
  desk.set((screen) => withPlan(screen, reason, planned, tableHeight(desk.area)));
}

/** Finds out for the first time what would happen. */
export function loadPlan(desk: MailsDesk): void {
  loadOrLeave(desk, () => plan(desk));
}

/** Finds out again what would happen, as things are now. */
export function reloadPlan(desk: MailsDesk): Promise<void> {
  return desk.work(
    () => plan(desk),
    (screen) => (screen.phase === 'planning' ? { ...screen, phase: 'planned' } : screen),
  );
}

/** Follows what others changed: what would happen, or what became of what waited. */
export function followOthers(desk: MailsDesk): Promise<void> | undefined {
  const { phase, ended, list } = desk.screen;
  if (phase === 'planned') return reloadPlan(desk);
  if (phase !== 'done' || ended === null) return undefined;
  return desk.work(async () => {
    const mailed = list.rows.flatMap((row) => row.mailed ?? []);
    const rows = await followMailed(desk.context, mailed, ended.since);
    desk.set((screen) => {
      if (screen.ended !== ended) return screen;
      return withMailed(
        screen,
        { rows, counts: countOutcomes(rows), end: ended.end },
        ended.since,
        tableHeight(desk.area),
      );
    });
  });
}

/** Mails what was agreed to; when it is not so any more, shows how it is now. */
function send(desk: MailsDesk, agreed: readonly NoteMail[]): void {
  const { asked, reason, stop } = desk.screen;
  const height = tableHeight(desk.area);
  const shown = new Pace<MailProgress>((progress) => desk.set((screen) => ({ ...screen, progress })));
  desk.set((screen) => ({ ...screen, phase: 'sending' }));
  desk.work(
    async (signal) => {
      const now = await deliveryMailsFor(desk.context, { deliveries: asked, reason });
      if (agreedOn(now) !== agreedOn(agreed)) {
        desk.set((screen) => withPlan({ ...screen, phase: 'planning' }, reason, now, height));
        desk.say({ level: 'warning', text: deliveryMailsTexts(desk.language).changedMeanwhile });
        return;
      }
      const since = desk.context.now();
      const mailed = await mailDeliveries(
        desk.context,
        { deliveries: asked, reason },
        {
          signal: AbortSignal.any([signal, stop.signal]),
          watch: ({ done, total }) => shown.report({ done, total }),
        },
      ).finally(() => shown.flush());
      desk.set((screen) => withMailed(screen, mailed, since, height));
    },
    // What was queued is in the outbox: the plan tells.
    (screen) => ({ ...screen, phase: 'planned', progress: null }),
  );
}

function questionLines(desk: MailsDesk, rows: readonly NoteMail[]): readonly string[] {
  const { language, company, screen } = desk;
  const texts = deliveryMailsTexts(language);
  const shared = runSheetTexts(language);
  const left = screen.list.rows.length - rows.length;
  return [
    counted(texts.question, rows.length, { company: company.name }),
    fill(shared.plan, { plan: planText(language, rows, desk.context.now()) }),
    ...(left === 0 ? [] : [counted(shared.questionLeft, left)]),
    ...(company.redirectTo === '' ? [] : [fill(shared.questionRedirect, { address: company.redirectTo })]),
    ...(screen.reason === '' ? [] : [fill(shared.questionReason, { reason: screen.reason })]),
  ];
}

/** Asks, with all that matters, before anything leaves. */
export function askToSend(desk: MailsDesk): void {
  const rows = going(desk.screen);
  const agreed = desk.screen.list.rows;
  const texts = deliveryMailsTexts(desk.language);
  desk.open(
    questionOf(questionLines(desk, rows), [
      { label: consoleTexts(desk.language).cancel, letter: texts.cancelLetter, run: () => {} },
      { label: texts.send, letter: texts.sendLetter, run: () => send(desk, agreed) },
    ]),
  );
}
