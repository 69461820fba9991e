import type { Desk, ScreenBinding } from '../app/screen.ts';
import { creditOf } from '../credit/update.ts';
import { draftOf } from '../draft/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { plannedMailOf } from '../mail/update.ts';
import { noteOf } from '../note/update.ts';
import { textOf } from '../text/update.ts';
import { askDelete } from './ask-delete.ts';
import { askInternalCopies } from './ask-internal-copies.ts';
import { chosenInvoices, type InvoiceChoice, noInvoice } from './invoice-choice.ts';
import { tellWhyNot } from './tell-why-not.ts';

/** The keys that look into invoices, those that change drafts, and those that credit final ones: the same on the list and on one invoice. */
export function invoiceActions<S>(
  prefix: string,
  choice: InvoiceChoice<S> & {
    /** The invoices were deleted. */
    readonly deleted?: (desk: Desk<S>) => void;
  },
): readonly ScreenBinding<S>[] {
  const { current, when = () => true, deleted = () => {} } = choice;
  const chosen = ({ screen }: Desk<S>) => chosenInvoices(choice, screen);
  const ids = (desk: Desk<S>) => chosen(desk).map(({ id }) => id);
  const nothing = ({ screen }: Desk<S>) => noInvoice(choice, screen);
  const noRow = ({ screen }: Desk<S>) => (current(screen) === null ? ('nothingThere' as const) : undefined);
  const binding = (
    id: string,
    key: string,
    label: ScreenBinding<S>['label'],
    run: (desk: Desk<S>) => void,
    disabledReason: NonNullable<ScreenBinding<S>['disabledReason']> = nothing,
  ): ScreenBinding<S> => ({
    id: `${prefix}.${id}`,
    keys: parseKeyNames(key),
    label,
    group: 'rows',
    when,
    disabledReason,
    run,
  });
  return [
    binding('text', 't', 'showText', (desk) => {
      const all = ids(desk);
      const at = all.indexOf(current(desk.screen)?.id ?? '');
      desk.open(textOf(all, Math.max(0, at)));
    }),
    binding('mail', 'm', 'showMail', (desk) => desk.open(plannedMailOf(ids(desk)))),
    binding('internal', 'i', 'printInternal', (desk) => askInternalCopies(desk, ids(desk))),
    binding(
      'why-not',
      'y',
      'whyNotSent',
      (desk) => {
        const one = current(desk.screen);
        if (one !== null) tellWhyNot(desk, one.id);
      },
      noRow,
    ),
    binding(
      'change',
      'w',
      'change',
      (desk) => {
        const one = current(desk.screen);
        if (one !== null) desk.open(draftOf(one.id));
      },
      (desk) => noRow(desk) ?? (current(desk.screen)?.isDraft === false ? 'finalNotChanged' : undefined),
    ),
    binding(
      'credit',
      'c',
      'credit',
      (desk) => {
        const one = current(desk.screen);
        if (one !== null) desk.open(creditOf(one.id));
      },
      (desk) => noRow(desk) ?? current(desk.screen)?.notCredited ?? undefined,
    ),
    binding(
      'note',
      'h',
      'note',
      (desk) => {
        const one = current(desk.screen);
        if (one !== null) desk.open(noteOf(desk.language, one.id));
      },
      noRow,
    ),
    binding(
      'delete',
      'v',
      'remove',
      (desk) => askDelete(desk, chosen(desk), () => deleted(desk)),
      (desk) => {
        if (choice.hasMarks?.(desk.screen)) return undefined;
        return noRow(desk) ?? (current(desk.screen)?.isDraft === false ? 'finalNotDeleted' : undefined);
      },
    ),
  ];
}
