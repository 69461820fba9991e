import { redone, replaced, undone } from './history.ts';
import { type Motion, motionFrom, windowTop } from './motion.ts';
import {
  cleanText,
  lastPlace,
  type Place,
  selectionOf,
  type TextArea,
  textBetween,
  textOf,
  type View,
  wholePlace,
} from './text-area.ts';

/** What a key, or a screen, does with a text. */
export type Command =
  /** Letter by letter: what belongs together is taken back together. */
  | { readonly do: 'type'; readonly text: string }
  /** A piece: what is pasted, a merge tag. Taken back in one. */
  | { readonly do: 'insert'; readonly text: string }
  | { readonly do: 'move'; readonly to: Motion; readonly selects: boolean }
  /** The cursor elsewhere. */
  | { readonly do: 'place'; readonly at: Place }
  /** Another text between two places. */
  | { readonly do: 'replace'; readonly from: Place; readonly until: Place; readonly text: string }
  /** Another text altogether. */
  | { readonly do: 'set'; readonly text: string }
  /** What is selected, else from the cursor to where the motion leads. */
  | { readonly do: 'erase'; readonly to: Motion }
  | { readonly do: 'select-all' | 'mark' | 'unselect' | 'cut' | 'copy' | 'paste' | 'undo' | 'redo' };

function put(area: TextArea, text: string, group: TextArea['group']): TextArea {
  const { from, until } = selectionOf(area) ?? { from: area.cursor, until: area.cursor };
  const clean = cleanText(text, area.oneLine);
  return clean === '' ? { ...area, group: null } : replaced(area, from, until, clean, group);
}

function move(area: TextArea, to: Motion, selects: boolean, view: View): TextArea {
  const selecting = selects || area.marking;
  const selection = selectionOf(area);
  const still = { ...area, group: null };
  // Out of a selection, to the side that one goes to.
  if (selection !== null && !selecting && (to === 'left' || to === 'right')) {
    return { ...still, cursor: to === 'left' ? selection.from : selection.until, anchor: null, wanted: null };
  }
  const { place, wanted } = motionFrom(area, to, view);
  return { ...still, cursor: place, anchor: selecting ? (area.anchor ?? area.cursor) : null, wanted };
}

function erase(area: TextArea, to: Motion, view: View): TextArea {
  const selection = selectionOf(area);
  if (selection !== null) return replaced(area, selection.from, selection.until, '');
  const { cursor } = area;
  const { place } = motionFrom({ ...area, wanted: null }, to, view);
  const isBack = place.line < cursor.line || (place.line === cursor.line && place.offset < cursor.offset);
  const still = { ...area, anchor: null };
  return isBack ? replaced(still, place, cursor, '', 'erasing') : replaced(still, cursor, place, '', 'erasing');
}

function clipped(area: TextArea): TextArea {
  const selection = selectionOf(area);
  if (selection === null) return area;
  return { ...area, clip: textBetween(area, selection.from, selection.until), marking: false, group: null };
}

function done(area: TextArea, command: Command, view: View): TextArea {
  switch (command.do) {
    case 'type':
      return put(area, command.text, 'typing');
    case 'insert':
      return put(area, command.text, null);
    case 'move':
      return move(area, command.to, command.selects, view);
    case 'place':
      return {
        ...area,
        cursor: wholePlace(area, command.at),
        anchor: null,
        marking: false,
        wanted: null,
        group: null,
      };
    case 'replace':
      return replaced(
        area,
        wholePlace(area, command.from),
        wholePlace(area, command.until),
        cleanText(command.text, area.oneLine),
      );
    case 'set': {
      const text = cleanText(command.text, area.oneLine);
      if (text === textOf(area)) return { ...area, group: null };
      const set = replaced(area, { line: 0, offset: 0 }, lastPlace(area), text);
      return { ...set, cursor: { line: 0, offset: 0 } };
    }
    case 'erase':
      return erase(area, command.to, view);
    case 'select-all': {
      const all = { anchor: { line: 0, offset: 0 }, cursor: lastPlace(area) };
      return { ...area, ...all, marking: false, wanted: null, group: null };
    }
    case 'mark':
      if (area.marking) return { ...area, marking: false, anchor: null, group: null };
      return { ...area, marking: true, anchor: area.cursor, group: null };
    case 'unselect':
      return { ...area, marking: false, anchor: null, group: null };
    case 'cut': {
      const selection = selectionOf(area);
      return selection === null ? area : replaced(clipped(area), selection.from, selection.until, '');
    }
    case 'copy':
      return clipped(area);
    case 'paste':
      return area.clip === '' ? area : put(area, area.clip, null);
    case 'undo':
      return undone(area);
    case 'redo':
      return redone(area);
    default:
      return command satisfies never;
  }
}

/** The text after a command, and the window so that the cursor is in it. @param view the place that shows the text */
export function applied(area: TextArea, command: Command, view: View): TextArea {
  const next = done(area, command, view);
  if (next === area) return area;
  const top = windowTop(next, view);
  return top === next.top ? next : { ...next, top };
}
