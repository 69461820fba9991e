import { type LineEdit, lineEdit } from '../kit/line-edit.ts';

/** Everything that the screen below it can do, by name. */
export interface PaletteScreen {
  readonly kind: 'palette';
  readonly query: LineEdit;
  readonly cursor: number;
}

export function paletteOf(): PaletteScreen {
  return { kind: 'palette', query: lineEdit(''), cursor: 0 };
}
