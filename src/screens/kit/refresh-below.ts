import type { Desk } from '../app/screen.ts';

/** Lets the screen below read what was just changed, so that the next key finds it there. */
export async function refreshBelow<S>(desk: Desk<S>): Promise<void> {
  const { below } = desk;
  await below?.definition.changed?.(below.desk);
}
