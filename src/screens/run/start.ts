import type { DeliverSettings, RunProgress } from '../../actions/deliver-invoices.ts';
import type { DueRun } from '../../actions/run-due.ts';
import type { MailEntry } from '../../domain/dispatch/entry.ts';
import type { RunEnd } from '../../domain/dispatch/run-end.ts';
import { UserError } from '../../domain/user-error.ts';
import { countTexts, detailOf, endText } from '../../i18n/closing.ts';
import { fill } from '../../i18n/fill.ts';
import { runTexts } from '../../i18n/run.ts';
import { openClosingSheet, outboxStatus, runClosingSheet, runDue } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { closingOf } from '../closing/update.ts';
import { noticeOf } from '../dialog/update.ts';
import { Pace } from '../kit/pace.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import type { RunScreen } from './update.ts';

type RunDesk = Desk<RunScreen>;
type Holder = RunEnd & { readonly kind: 'busy' };
type Shown = Pick<RunScreen, 'progress' | 'accepted'>;

/** More messages than any screen shows. */
const mostAccepted = 100;

/** The closing sheet takes the run's place. */
function close(desk: RunDesk, id: string): void {
  desk.replace(closingOf(id));
}

/** Follows another session that took these invoices along, until none of them is about to go any more. */
export async function watchOther(desk: RunDesk): Promise<void> {
  const { source, phase } = desk.screen;
  if (source.kind !== 'sheet' || phase !== 'watching') return;
  const sheet = await openClosingSheet(desk.context, source.id);
  const { done, total } = sheet.progress;
  const bad = sheet.rows.filter(({ outcome }) => outcome === 'failed' || outcome === 'uncertain');
  const told = bad.map((row) => `${row.number} ${row.debtor} ${row.debtorName}: ${detailOf(desk.language, row)}`);
  const { failed, uncertain } = sheet.counts;
  const progress: RunProgress = { done, total, failed, uncertain, current: null, waitsUntil: null, troubles: [] };
  desk.set((screen) => ({ ...screen, progress, told }));
  if (sheet.counts.queued === 0 || !(await isSomebodySending(desk))) close(desk, source.id);
}

/** The other session may have let go of what still waits: then the closing sheet says so. */
async function isSomebodySending({ context }: RunDesk): Promise<boolean> {
  const { running, last } = await outboxStatus(context);
  // It writes down its end before it lets go of the outbox.
  return running !== null && (last === null || last.ended < running.since);
}

function watch(desk: RunDesk, { holder }: Holder): Promise<void> {
  desk.set((screen) => ({ ...screen, phase: 'watching', holder, progress: null }));
  return watchOther(desk);
}

async function tellDue(desk: RunDesk, { end, counts }: DueRun): Promise<void> {
  const { language } = desk;
  const texts = runTexts(language);
  await refreshBelow(desk);
  desk.back();
  const why = endText(language, end);
  const told = countTexts(language, counts);
  const text = told.length === 0 ? texts.nothingDue : fill(texts.processed, { counts: told.join(', ') });
  if (why !== null) desk.open(noticeOf(told.length === 0 ? [why] : [text, '', why]));
  else desk.say({ level: counts.failed + counts.uncertain > 0 ? 'warning' : 'good', text });
}

async function run(desk: RunDesk, settings: DeliverSettings, show: Pace<Shown>): Promise<void> {
  const { source } = desk.screen;
  if (source.kind === 'due') {
    const due = await runDue(desk.context, settings);
    show.flush();
    await tellDue(desk, due);
    return;
  }
  const end = await runClosingSheet(desk.context, source.id, settings);
  show.flush();
  if (end.kind === 'busy') await watch(desk, end);
  else close(desk, source.id);
}

/** Begins the run when its screen is there. */
export function startRun(desk: RunDesk): void {
  const { source, stop } = desk.screen;
  const show = new Pace<Shown>((shown) => desk.set((screen) => ({ ...screen, ...shown })));
  let accepted: readonly MailEntry[] = [];
  desk.work(async (signal) => {
    const settings: DeliverSettings = {
      signal: AbortSignal.any([signal, stop.signal]),
      paused: () => desk.screen.phase === 'paused',
      accepted: (entry) => {
        accepted = [entry, ...accepted].slice(0, mostAccepted);
      },
      watch: (progress) => show.report({ progress, accepted }),
    };
    try {
      await run(desk, settings, show);
    } catch (error) {
      // What became of each row is kept: the closing sheet tells, behind the reason why it stopped.
      if (!(error instanceof UserError)) throw error;
      if (source.kind === 'sheet') close(desk, source.id);
      else desk.back();
      desk.tell(error);
    } finally {
      show.flush();
    }
  });
}
