import { deliverInvoices } from '../../../src/actions/deliver-invoices.ts';
import { invoicePdf } from '../../../src/actions/show-invoice.ts';
import { deliver, invoiceAll, setDebtors } from '../../helpers/invoice-world.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import type { Effect, Effects } from './effect.ts';
import type { EffectWorld } from './world.ts';

/** What is shown while the first debtor is invoiced by way of TopBakkers. */
function byTopBakkers(show: (world: EffectWorld) => Promise<unknown>): Effect['show'] {
  return async (world) => {
    const { context, debtors } = world;
    const on = { on: true, number: 'TB-77', project: 'Noord' };
    await setDebtors(
      context,
      debtors.map((debtor, index) => (index === 0 ? { ...debtor, topBakkers: on } : debtor)),
    );
    try {
      return await show(world);
    } finally {
      await setDebtors(context, debtors);
    }
  };
}

function onInvoice(value: string, printed = value): Effect {
  const show = byTopBakkers(async ({ context, drafts }) => {
    const { text } = await readPdf(await invoicePdf(context, drafts[0]));
    return text.includes(printed);
  });
  return { value, show, before: false, after: true };
}

const central = {
  'topBakkers.name': 'Centrale Facturen U.A.',
  'topBakkers.address': 'Postbus 1',
  'topBakkers.postcode': '1234 ZZ',
  'topBakkers.city': 'Centrum',
} as const;

/** Who gets the mail of a new invoice, or why it does not go. */
const recipients = byTopBakkers(async ({ context, debtors, peer }) => {
  await deliver(context, debtors.slice(0, 1), '2026-11-23');
  const invoice = (await invoiceAll(context)).find((one) => one.debtor === debtors[0]?.number);
  if (!invoice) throw new Error('no invoice');
  const before = peer.received.length;
  const { rows } = await deliverInvoices(context, { invoices: [invoice.id], reason: '' });
  return [rows[0]?.problem ?? null, ...peer.received.slice(before).flatMap(({ to }) => to)];
});

/** The central billing address: on invoices that go there, and as their addressee. */
export const centralBillingEffects: Effects = {
  'topBakkers.name': onInvoice(central['topBakkers.name']),
  'topBakkers.address': onInvoice(central['topBakkers.address']),
  'topBakkers.postcode': onInvoice(central['topBakkers.postcode']),
  'topBakkers.city': onInvoice(central['topBakkers.city']),
  'topBakkers.country': onInvoice('BE', 'BELGIË'),
  'topBakkers.email': {
    given: central,
    value: 'facturen@centrale.example',
    show: recipients,
    before: ['no-central-address'],
    after: [null, 'facturen@centrale.example'],
  },
};
