/** Millimetres in points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A4 upright, with margins that leave room for punched holes; all in points. */
export const page = {
  width: mm(210),
  height: mm(297),
  left: mm(20),
  right: mm(195),
  contentWidth: mm(175),
} as const;
