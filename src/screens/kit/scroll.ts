/** The first line of a text that is shown, after moving by some lines; the last page stays full. */
export function scrolled(top: number, by: number, lines: number, height: number): number {
  return Math.max(0, Math.min(top + by, lines - height));
}
