import {
  isSamePlace,
  linesWith,
  type Place,
  placeAfter,
  type Step,
  type Steps,
  type TextArea,
  textBetween,
  wholePlace,
} from './text-area.ts';

/** A step that goes on with the last one: letters of one word, or one Backspace after another. */
function grown(last: Step, step: Step, group: TextArea['group']): Step | null {
  if (group === 'typing') {
    const isBehind = isSamePlace(step.at, placeAfter(last.at, last.inserted));
    const beginsWord = last.inserted.endsWith(' ') && step.inserted !== ' ';
    if (!isBehind || beginsWord || step.removed !== '') return null;
    return { ...last, inserted: last.inserted + step.inserted };
  }
  if (last.inserted !== '' || step.inserted !== '') return null;
  if (isSamePlace(step.at, last.at)) return { ...last, removed: last.removed + step.removed };
  const isBefore = isSamePlace(placeAfter(step.at, step.removed), last.at);
  return isBefore ? { ...last, at: step.at, removed: step.removed + last.removed } : null;
}

/**
 * Puts a text in the place of what stands between two places, as a step that can be taken back.
 * @param group what kind of keys it may be one step with, if the key before was one of them too
 */
export function replaced(
  area: TextArea,
  from: Place,
  until: Place,
  inserted: string,
  group: TextArea['group'] = null,
): TextArea {
  const removed = textBetween(area, from, until);
  if (removed === '' && inserted === '') return { ...area, anchor: null, marking: false };
  const { cursor, anchor } = area;
  const step: Step = { at: from, removed, inserted, cursor, anchor, stamp: area.clock + 1 };
  const last = group !== null && group === area.group ? area.past : null;
  const merged = last === null ? null : grown(last.step, step, group);
  const lines = linesWith(area, from, until, inserted);
  return {
    ...area,
    lines,
    cursor: wholePlace({ lines }, placeAfter(from, inserted)),
    anchor: null,
    marking: false,
    wanted: null,
    past: merged !== null && last !== null ? { step: merged, rest: last.rest } : { step, rest: area.past },
    future: null,
    group,
    clock: merged === null ? step.stamp : area.clock,
  };
}

function moved(area: TextArea, lines: TextArea['lines'], cursor: Place, anchor: Place | null): TextArea {
  return {
    ...area,
    lines,
    cursor: wholePlace({ lines }, cursor),
    anchor: anchor === null ? null : wholePlace({ lines }, anchor),
    marking: false,
    wanted: null,
    group: null,
  };
}

/** Takes the last step back. */
export function undone(area: TextArea): TextArea {
  const { past } = area;
  if (past === null) return area;
  const { at, removed, inserted, cursor, anchor } = past.step;
  const lines = linesWith(area, at, placeAfter(at, inserted), removed);
  return { ...moved(area, lines, cursor, anchor), past: past.rest, future: { step: past.step, rest: area.future } };
}

/** Makes the step again that was taken back last. */
export function redone(area: TextArea): TextArea {
  const { future } = area;
  if (future === null) return area;
  const { at, removed, inserted } = future.step;
  const lines = linesWith(area, at, placeAfter(at, removed), inserted);
  const again: Steps = { step: future.step, rest: area.past };
  return { ...moved(area, lines, placeAfter(at, inserted), null), past: again, future: future.rest };
}
