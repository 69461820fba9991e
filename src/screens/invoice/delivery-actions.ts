import type { Desk, ScreenBinding } from '../app/screen.ts';
import { finaliseOf } from '../finalise/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { runSheetOf } from '../run-sheet/update.ts';
import { chosenInvoices, type InvoiceChoice, noInvoice } from './invoice-choice.ts';

/** The keys that bring invoices to their customers: *Definitief maken* and *Afdrukken (klantexemplaar)*. */
export function deliveryActions<S>(
  prefix: string,
  choice: InvoiceChoice<S> & {
    /** Whether any of the marked ones, or the one under the cursor, is a draft, fast. */
    readonly hasDrafts: (screen: S) => boolean;
  },
): readonly ScreenBinding<S>[] {
  const { when = () => true, hasDrafts } = choice;
  const chosen = ({ screen }: Desk<S>) => chosenInvoices(choice, screen);
  const nothing = ({ screen }: Desk<S>) => noInvoice(choice, screen);
  return [
    {
      id: `${prefix}.finalise`,
      keys: parseKeyNames('d'),
      label: 'finalise',
      group: 'rows',
      when,
      disabledReason: (desk) => nothing(desk) ?? (hasDrafts(desk.screen) ? undefined : 'noDraftChosen'),
      run: (desk) => desk.open(finaliseOf(chosen(desk).flatMap(({ id, isDraft }) => (isDraft ? [id] : [])))),
    },
    {
      id: `${prefix}.deliver`,
      keys: parseKeyNames('k'),
      label: 'deliver',
      group: 'rows',
      when,
      disabledReason: nothing,
      run: (desk) => desk.open(runSheetOf(chosen(desk).map(({ id }) => id))),
    },
  ];
}
