/** Pauses before the second, third … attempt, in minutes: growing, together a little over two days. */
const pauses = [5, 15, 60, 120, 240, 480, 720, 720, 720] as const;

/**
 * When an entry that was refused for the time being may be tried again; null when it has been tried often enough.
 * @param attempts how often it was tried by now, 1 or more
 */
export function retryAt(attempts: number, now: Date): Date | null {
  const minutes = pauses[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
