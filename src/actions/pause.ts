import { setTimeout as sleep } from 'node:timers/promises';

/** How often a paused run looks whether it may go on, in milliseconds. */
const lookEvery = 50;

/** Waits while a run is paused; ends at once when it is asked to stop. */
export async function pauseOver(paused: () => boolean, stopped: () => boolean): Promise<void> {
  while (paused() && !stopped()) await sleep(lookEvery);
}
