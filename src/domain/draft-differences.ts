import { fieldDifferences, headDifferences, keyOfPosition } from './change-draft.ts';
import type { Draft, DraftDifference, HistoryEntry, LineDifference, LinePosition } from './invoice.ts';

/** For each line of a later draft, by section, where it stood in the earlier one; null for a line added since. */
export type LineOrigins = readonly (readonly (LinePosition | null)[])[];

function sameEntry(a: HistoryEntry | undefined, b: HistoryEntry): boolean {
  return a?.at === b.at && a.by === b.by && a.what === b.what;
}

/** What was done to a draft since it was as `before` has it; null when the one is no later state of the other. */
export function historySince(before: Draft, after: Draft): readonly HistoryEntry[] | null {
  if (before.id !== after.id || !before.history.every((entry, index) => sameEntry(after.history[index], entry))) {
    return null;
  }
  return after.history.slice(before.history.length);
}

/** What one change of the history does to the places of the lines. */
function moved(origins: LineOrigins, changes: readonly DraftDifference[]): LineOrigins {
  const whole = changes.filter((change): change is LineDifference => change.field === 'line');
  const removed = new Set(whole.filter(({ after }) => after === null).map(keyOfPosition));
  const added = whole.filter(({ before }) => before === null);
  return origins.map((lines, section) => [
    ...lines.filter((_origin, line) => !removed.has(keyOfPosition({ section, line }))),
    ...added.filter((one) => one.section === section).map(() => null),
  ]);
}

/**
 * Where the lines of a later state of a draft stood in an earlier one, followed through the draft's history. Lines have no
 * ids, and articles can stand on an invoice twice, so nothing is guessed from what a line looks like.
 * @returns every line as added when the one is no later state of the other
 */
export function lineOrigins(before: Draft, after: Draft): LineOrigins {
  const first: LineOrigins = before.sections.map(({ lines }, section) =>
    lines.map((_line, line) => ({ section, line })),
  );
  const since = historySince(before, after);
  const origins = since?.reduce((now, entry) => (entry.what === 'changed' ? moved(now, entry.changes) : now), first);
  const fits =
    origins?.length === after.sections.length &&
    after.sections.every(({ lines }, section) => lines.length === origins[section]?.length);
  return origins && fits ? origins : after.sections.map(({ lines }) => lines.map(() => null));
}

/** Where the lines of the earlier draft stand in the later one, by `keyOfPosition`; a line that is not named is gone. */
export function linesKept(before: Draft, after: Draft): ReadonlyMap<string, LinePosition> {
  const kept = new Map<string, LinePosition>();
  for (const [section, lines] of lineOrigins(before, after).entries()) {
    for (const [line, origin] of lines.entries()) if (origin) kept.set(keyOfPosition(origin), { section, line });
  }
  return kept;
}

/**
 * The differences between two states of one draft, for a person to read: what changed above the lines, what changed on lines that stayed and which lines
 * went, in the order of the earlier draft, then the lines that came. A field that was changed and changed back is no
 * difference.
 */
export function draftDifferences(before: Draft, after: Draft): readonly DraftDifference[] {
  const kept = linesKept(before, after);
  const stayed = before.sections.flatMap(({ lines }, section) =>
    lines.flatMap((was, line): readonly LineDifference[] => {
      const place = kept.get(keyOfPosition({ section, line }));
      const now = place && after.sections[place.section]?.lines[place.line];
      if (now) return fieldDifferences({ section, line }, was, now);
      return [{ section, line, label: was.description, field: 'line', before: was.quantity, after: null }];
    }),
  );
  const added = lineOrigins(before, after).flatMap((lines, section) =>
    lines.flatMap((origin, line): readonly LineDifference[] => {
      const now = after.sections[section]?.lines[line];
      if (origin || !now) return [];
      return [{ section, line, label: now.description, field: 'line', before: null, after: now.quantity }];
    }),
  );
  return [...headDifferences(before, after), ...stayed, ...added];
}
