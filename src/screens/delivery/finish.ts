import { contentOf, type DeliveryProblem, deliveryProblems } from '../../domain/delivery-problems.ts';
import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import { deliveryRuleText } from '../../i18n/delivery-rules.ts';
import { fill } from '../../i18n/fill.ts';
import { type DeliveryDesk, goTo, leaveCell, warn } from './cursor.ts';
import { handIn } from './keep.ts';
import { rememberDay } from './last-day.ts';
import { lineRows } from './layout.ts';
import { blankNote, contentOfNote, isBegun, linesOf, type Note } from './note.ts';
import { saveChange } from './save.ts';
import { type DeliveryScreen, isDirty, type Place, withNote } from './update.ts';

/** What is wrong with the note on the screen, lines counted as they stand there. */
function problemsOf({ records, base, note }: DeliveryScreen): readonly DeliveryProblem[] {
  const world = {
    debtor: (number: string) => records?.debtors.get(number),
    article: (code: string) => records?.articles.get(code),
    before: base === null ? null : contentOf(base),
  };
  const problems = deliveryProblems({ ...contentOfNote(note), lines: linesOf(note) }, world);
  const empty = contentOfNote(note).lines.length === 0;
  const rule = 'no-lines' as const;
  return empty && problems.length === 0 ? [{ field: 'lines', line: null, rule, params: {} }] : problems;
}

/** Where one mends it. */
function placeOf({ note }: DeliveryScreen, { field, line }: DeliveryProblem): Place {
  switch (field) {
    case 'date':
    case 'debtor':
    case 'address':
    case 'reference':
      return { part: 'head', cell: field };
    case 'lines':
      return { part: 'line', row: note.rows.length - 1, cell: 'article' };
    case 'unit':
      return { part: 'line', row: line ?? 0, cell: 'description' };
    default:
      return { part: 'line', row: line ?? 0, cell: field };
  }
}

/** The note that comes next: one that was put aside, else an empty one of the same day and kind. */
export function nextNote(desk: DeliveryDesk): void {
  const height = lineRows(desk);
  desk.set((screen) => {
    const { date, kind } = screen.note;
    const waiting = screen.aside.at(-1);
    const next: Note = waiting ?? blankNote(date, kind);
    return withNote({ ...screen, aside: screen.aside.slice(0, -1) }, next, height);
  });
}

/**
 * Ends the note. A new one is handed in to be kept, and the next one begins at once; one that was changed is saved. What is
 * wrong with it is said, and the cursor goes there.
 */
export function finish(desk: DeliveryDesk): void {
  leaveCell(desk, () => {
    const { screen, language } = desk;
    const { told } = deliveryEntryTexts(language);
    if (screen.purpose.kind === 'new' && !isBegun(screen.note)) {
      goTo(desk, () => ({ part: 'head', cell: 'debtor' }));
      warn(desk, told.nothingYet);
      return;
    }
    if (screen.purpose.kind === 'change' && !isDirty(screen)) {
      desk.back();
      desk.say({ level: 'info', text: told.nothingToSave });
      return;
    }
    const [problem] = problemsOf(screen);
    if (problem) {
      goTo(desk, (now) => placeOf(now, problem));
      warn(desk, deliveryRuleText(language, problem.rule, problem.params) ?? problem.rule);
      return;
    }
    if (screen.purpose.kind === 'change') {
      saveChange(desk);
      return;
    }
    rememberDay(desk);
    handIn(desk, screen.note);
    nextNote(desk);
    const zeros = linesOf(screen.note).length - contentOfNote(screen.note).lines.length;
    if (zeros > 0) warn(desk, fill(told.zeroLeftOut, { count: zeros }));
  });
}
