import { summed } from '../../src/state/month-index.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { say, workerArguments } from '../helpers/inside-worker.ts';
import { type NoteRow, noteSummary } from './note-summary.ts';

// Sums up the notes again and again, until there are as many as asked for; tells how many it saw, and of each look that
// showed anything else than the first notes without a gap.
const { folder, until } = workerArguments('folder', 'until');
const seen = new Set<number>();
const wrong: (readonly NoteRow[])[] = [];
let most = 0;
while (most < Number(until)) {
  // Each look as that of a new process: nothing is in memory.
  const { rows } = await summed(new StoreFolder(folder), noteSummary(), null);
  const whole = rows.every(({ number }, index) => number === rows.length - index);
  if (!whole || rows.length < most) wrong.push(rows);
  most = Math.max(most, rows.length);
  seen.add(rows.length);
}
say({ seen: seen.size, wrong });
