import { create } from 'qrcode';

/** A square of modules, dark or light. */
export interface QrModules {
  readonly size: number;
  readonly dark: (row: number, column: number) => boolean;
}

/** The QR code of a text: byte mode in UTF-8, error correction level M, as EPC069-12 § 2 asks. */
export function qrModules(text: string): QrModules {
  const bytes = new TextEncoder().encode(text);
  const { modules } = create([{ mode: 'byte', data: bytes }], { errorCorrectionLevel: 'M' });
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 };
}

/**
 * The dark modules as rectangles, one for each run in a row, in units of `width` / size.
 * @param width of the whole code, without its quiet zone
 */
export function qrBoxes(
  modules: QrModules,
  left: number,
  top: number,
  width: number,
): readonly (readonly [number, number, number, number])[] {
  const unit = width / modules.size;
  const boxes: [number, number, number, number][] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.dark(row, column)) continue;
      const from = column;
      while (column + 1 < modules.size && modules.dark(row, column + 1)) column += 1;
      boxes.push([left + from * unit, top + row * unit, (column + 1 - from) * unit, unit]);
    }
  }
  return boxes;
}
