import type { PrivateCups } from '../../helpers/cups.ts';
import type { Effect, OptionKey } from './effect.ts';
import { send } from './world.ts';

/** The option that only a print server shows. */
export const printerKey = 'print.printer' satisfies OptionKey;

/** Two printers of a server to which this process's own print commands go: a paper copy comes out of the chosen one. */
export async function printerEffect(cups: PrivateCups): Promise<Effect> {
  const printers = ['kantoor', 'winkel'] as const;
  for (const printer of printers) await cups.addQueue(printer);
  const counts = () => Promise.all(printers.map(async (printer) => (await cups.received(printer)).length));
  return {
    given: { 'print.method': 'cups', 'print.printer': 'kantoor' },
    value: 'winkel',
    show: async (world) => {
      const before = await counts();
      const { end } = await send(world, { some: world.invoices.slice(3) });
      for (const printer of printers) await cups.idle(printer);
      const after = await counts();
      return [...after.map((count, index) => count - (before[index] ?? 0)), end];
    },
    before: [1, 0, 'printed'],
    after: [0, 1, 'printed'],
  };
}
