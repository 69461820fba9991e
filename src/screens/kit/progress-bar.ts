/** Part of a whole as a bar of this many columns, in characters that every terminal has. */
export function progressBar(done: number, total: number, columns: number): string {
  const room = Math.max(1, columns - 2);
  const full = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * room);
  return `[${'#'.repeat(full)}${'.'.repeat(room - full)}]`;
}
