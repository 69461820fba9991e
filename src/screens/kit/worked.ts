import type { Desk } from '../app/screen.ts';

/** `desk.work`, as a promise that settles when the work has come to its end, well or not: how it failed is told by the desk. */
export function worked<S>(
  desk: Desk<S>,
  task: (signal: AbortSignal) => Promise<void>,
  failed?: (screen: S) => S,
): Promise<void> {
  return new Promise((resolve) => {
    desk.work(async (signal) => {
      try {
        await task(signal);
      } finally {
        resolve();
      }
    }, failed);
  });
}

/** Lets the screen below read what was just changed, so that the next key finds it there. */
export async function refreshBelow<S>(desk: Desk<S>): Promise<void> {
  const { below } = desk;
  await below?.definition.changed?.(below.desk);
}
