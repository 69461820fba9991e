import { type Cells, type Display, readCells } from './cells.ts';
import { overlaid, plain, type Style, shownStyle } from './style.ts';

/** A stretch of one row that lies over the frame. Rows and columns count from 0. */
export interface Patch {
  readonly row: number;
  readonly column: number;
  /** Takes the place of what is below; may carry SGR. Without it the text below stays and only its style changes. */
  readonly text?: string;
  /** In columns. Text is cut or filled up with blanks to it; left out, it is the text's own width, or one column. */
  readonly width?: number;
  /** Lies over the style of the text: attributes add up, a colour wins. */
  readonly style?: Style;
}

function isSamePatch(a: Patch, b: Patch): boolean {
  return (
    a === b ||
    (a.row === b.row && a.column === b.column && a.text === b.text && a.width === b.width && a.style === b.style)
  );
}

/** Patches by row, in their order. */
export function byRow(patches: readonly Patch[]): ReadonlyMap<number, readonly Patch[]> {
  const rows = new Map<number, Patch[]>();
  for (const patch of patches) {
    const row = rows.get(patch.row);
    if (row === undefined) rows.set(patch.row, [patch]);
    else row.push(patch);
  }
  return rows;
}

/** Rows on which these patches are others than those before: most keys change two rows of the many that are painted. */
export function changedRows(before: readonly Patch[], after: readonly Patch[]): readonly number[] {
  const [was, is] = [byRow(before), byRow(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((row) => {
    const [old, now] = [was.get(row) ?? [], is.get(row) ?? []];
    return old.length !== now.length || now.some((patch, index) => !isSamePatch(patch, old[index] ?? patch));
  });
}

/** Cells being put together. */
interface Draft {
  readonly glyphs: string[];
  readonly styles: Style[];
}

/** Both halves of a wide glyph look as its first one. */
function evenHalves({ glyphs, styles }: Draft, column: number): void {
  if (glyphs[column] === '') styles[column] = styles[column - 1] ?? plain;
}

function putText(draft: Draft, patch: Patch, text: string, columns: number, display: Display): void {
  const room = Math.min(patch.width ?? columns, columns - patch.column);
  const cells = readCells(text, room, display);
  const width = patch.width === undefined ? cells.glyphs.length : room;
  const style = shownStyle(patch.style ?? plain, display.colour);
  // The left half of a wide glyph cannot stay without its right half, nor the other way round.
  if (draft.glyphs[patch.column] === '' && width > 0) draft.glyphs[patch.column - 1] = ' ';
  const end = patch.column + width;
  if (draft.glyphs[end] === '') draft.glyphs[end] = ' ';
  for (let index = 0; index < width; index += 1) {
    draft.glyphs[patch.column + index] = cells.glyphs[index] ?? ' ';
    draft.styles[patch.column + index] = overlaid(cells.styles[index] ?? plain, style);
  }
}

function putStyle(draft: Draft, patch: Patch, columns: number, display: Display): void {
  const style = shownStyle(patch.style ?? plain, display.colour);
  const end = Math.min(columns, patch.column + (patch.width ?? 1));
  for (let column = patch.column; column < end; column += 1) {
    draft.styles[column] = overlaid(draft.styles[column] ?? plain, style);
  }
  evenHalves(draft, patch.column);
  evenHalves(draft, end);
}

/**
 * A row of the frame with the patches over it, in their order; what reaches out of the row is clipped.
 * @returns `row` itself when no patch touches it
 */
export function withPatches(row: Cells, patches: readonly Patch[], display: Display): Cells {
  const columns = row.glyphs.length;
  const touching = patches.filter(({ column }) => column >= 0 && column < columns);
  if (touching.length === 0) return row;
  const draft = { glyphs: [...row.glyphs], styles: [...row.styles] };
  for (const patch of touching) {
    if (patch.text === undefined) putStyle(draft, patch, columns, display);
    else putText(draft, patch, patch.text, columns, display);
  }
  return draft;
}
