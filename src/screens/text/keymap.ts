import { invoiceText, showInvoice } from '../actions.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { loadOrLeave } from '../kit/load.ts';
import { placeBindings } from '../kit/several.ts';
import { belowHeading, type TextPage, textMovement } from '../kit/text-page.ts';
import { type TextScreen, withInvoice, withText } from './update.ts';

/** Reads the invoice that is to be shown. */
export function loadText(desk: Desk<TextScreen>): void {
  const { invoices, at } = desk.screen;
  const id = invoices[at];
  if (id === undefined) return;
  loadOrLeave(desk, async () => {
    const invoice = await showInvoice(desk.context, id);
    const lines = (await invoiceText(desk.context, invoice)).map((text) => ({ text }));
    const number = invoice.status === 'draft' ? null : invoice.number.text;
    desk.set((screen) => withText(screen, at, { number, lines }));
  });
}

/** The text as the screen has it. */
export function pageOf({ screen, area }: Desk<TextScreen>): TextPage {
  return { lines: screen.shown?.lines ?? [], area: belowHeading(area) };
}

export const textBindings: readonly ScreenBinding<TextScreen>[] = [
  ...placeBindings<TextScreen>(
    'text',
    ({ at, invoices }) => ({ at, count: invoices.length }),
    (desk, at) => {
      desk.set((screen) => withInvoice(screen, at));
      loadText(desk);
    },
  ),
  ...textMovement('text', pageOf),
  backBinding('text'),
];
