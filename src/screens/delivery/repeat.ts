import { deliveriesToRepeat } from '../../actions/repeat-delivery.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import { repeatedLines } from '../../domain/repeat-delivery.ts';
import { counted } from '../../i18n/counted.ts';
import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay, formatWeekday } from '../../i18n/format.ts';
import { type DeliveryDesk, warn } from './cursor.ts';
import { lineRows } from './layout.ts';
import { withLines } from './note.ts';
import { atPlace, type DeliveryScreen, type Repeat } from './update.ts';

const idle = (screen: DeliveryScreen) => ({ ...screen, busy: false });

/** The lines are still those of the delivery that was taken over. */
export function isUntouched({ repeat, note }: DeliveryScreen): boolean {
  return repeat !== null && repeat.rows === note.rows;
}

/** Whether the note can begin with the lines of another one. */
export function canRepeat(screen: DeliveryScreen): boolean {
  return screen.note.rows.length === 1 || isUntouched(screen);
}

function dayText(language: Language, date: Day): string {
  return `${formatWeekday(language, date)} ${formatDay(language, date)}`;
}

/** What repeating once more would take, as long as the lines are as they were taken over; null: nothing else. */
export function otherRepeat(screen: DeliveryScreen, language: Language): string | null {
  const { choices = [], at = 0 } = screen.repeat ?? {};
  const other = choices[(at + 1) % choices.length];
  if (choices.length < 2 || !other || !isUntouched(screen)) return null;
  const { hints } = deliveryEntryTexts(language);
  return fill(hints.another, { number: other.number, date: dayText(language, other.date) });
}

/** Takes the lines of one of the deliveries, and tells which. */
function take(desk: DeliveryDesk, choices: Repeat['choices'], at: number): void {
  const { language, screen } = desk;
  const { told } = deliveryEntryTexts(language);
  const from = choices[at];
  if (!from) {
    warn(desk, fill(told.nothingToRepeat, { debtor: screen.note.debtor }));
    return;
  }
  const { lines, leftOut } = repeatedLines(from, screen.note.date, (code) => screen.records?.articles.get(code));
  const height = lineRows(desk);
  desk.set((now) => {
    const note = withLines(now.note, lines);
    const repeat: Repeat = { choices, at, rows: note.rows };
    return atPlace({ ...now, note, repeat }, { part: 'line', row: 0, cell: 'quantity' }, height);
  });
  const date = dayText(language, from.date);
  const parts = [
    counted(told.repeated, lines.length, { number: from.number, date }),
    ...(leftOut.length > 0 ? [fill(told.leftOut, { articles: leftOut.join(', ') })] : []),
  ];
  if (leftOut.length > 0) warn(desk, parts.join(' '));
  else desk.say({ level: 'info', text: parts.join(' ') });
}

/**
 * Begins the note with the lines of the debtor's note of yesterday, or of the same weekday last week; once more, with the other
 * one of the two. Keys wait until it is found: they are about its lines.
 */
export function repeat(desk: DeliveryDesk): void {
  const { screen, language } = desk;
  const { told } = deliveryEntryTexts(language);
  const { debtor, date, address } = screen.note;
  if (!canRepeat(screen)) {
    warn(desk, told.onlyEmpty);
    return;
  }
  if (debtor === '') {
    warn(desk, told.debtorFirst);
    return;
  }
  const before = screen.repeat;
  if (before !== null && isUntouched(screen)) {
    take(desk, before.choices, (before.at + 1) % before.choices.length);
    return;
  }
  desk.set((now) => ({ ...now, busy: true }));
  void desk.work(async () => {
    const choices = await deliveriesToRepeat(desk.context, { debtor, date, address });
    desk.set(idle);
    take(desk, choices, 0);
  }, idle);
}
