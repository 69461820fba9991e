import type { OutboxStatus } from '../../actions/outbox-status.ts';
import type { Language } from '../../domain/debtor.ts';
import { dispatchStates } from '../../domain/dispatch/entry.ts';
import { dispatchTexts } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay, formatMoment } from '../../i18n/format.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import type { OutboxScreen } from './update.ts';

/** How long something may be due before it is told that no run came by, in milliseconds. */
const patience = 15 * 60_000;

/** What is shown, and how much is in which state: "3 wacht · 1 mislukt · sinds 01-09-2026". */
export function countLine(language: Language, { entries, state, since, status }: OutboxScreen): string {
  const { states } = dispatchTexts(language);
  const texts = outboxTexts(language);
  const counted = dispatchStates.flatMap((one) => {
    const count = entries.filter((entry) => entry.state === one).length;
    return count === 0 ? [] : [`${count} ${states[one]}`];
  });
  const parts = [
    ...(state === null ? [] : [fill(texts.only, { state: states[state] })]),
    ...(counted.length === 0 && status !== null ? [texts.empty] : counted),
    ...(since === null ? [] : [fill(texts.since, { day: formatDay(language, `${since}-01`) })]),
  ];
  return parts.join(' · ');
}

/** Who sends now, and when the last and the next run is. */
export function runLine(language: Language, { running, last, nextDue, nextRun }: OutboxStatus): string {
  const texts = outboxTexts(language);
  const at = (when: string) => ({ when: formatMoment(language, when) });
  return [
    ...(running === null
      ? [last === null ? texts.never : fill(texts.last, { ...at(last.ended), by: last.by })]
      : [fill(texts.running, { user: running.user, pid: running.pid, ...at(running.since) })]),
    ...(nextDue === null ? [] : [fill(texts.nextDue, at(nextDue))]),
    ...(nextRun === null ? [] : [fill(texts.nextRun, at(nextRun))]),
  ].join(' ');
}

/** The schedule is on, and no run came by for what is due; null when all is well. */
export function overdueLine(language: Language, { dueSince, nextRun }: OutboxStatus, now: Date): string | null {
  if (dueSince === null || nextRun === null || now.getTime() - Date.parse(dueSince) < patience) return null;
  return fill(outboxTexts(language).overdue, { when: formatMoment(language, dueSince) });
}
