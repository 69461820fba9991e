import * as z from 'zod';
import { dispatchStates } from '../../src/domain/dispatch/entry.ts';

const cents = z.int();
const day = z.iso.date();
const moment = z.iso.datetime();
const error = z.object({ code: z.int().nullable(), reply: z.string(), cause: z.string(), remedy: z.string() });

/** `invoices list --json` (design § 6). */
export const invoiceList = z.array(
  z.strictObject({
    id: z.ulid(),
    number: z.string().nullable(),
    date: day.nullable(),
    deliveredFrom: day,
    deliveredUntil: day,
    type: z.enum(['A', 'H', 'C']),
    status: z.enum(['draft', 'final', 'credited']),
    debtor: z.strictObject({ number: z.string(), name: z.string() }),
    net: cents,
    vat: cents,
    gross: cents,
    dispatch: z
      .strictObject({ state: z.enum(dispatchStates), at: moment, to: z.string(), error: error.nullable() })
      .nullable(),
  }),
);

/** `invoices make --json`: the drafts in full. */
export const madeInvoices = z.object({
  drafts: z.array(
    z.object({
      id: z.ulid(),
      debtor: z.string(),
      deliveredFrom: day,
      deliveredUntil: day,
      tax: z.enum(['domestic', 'reverse-charge']),
      net: cents,
      vat: cents,
      gross: cents,
      vatTotals: z.array(z.object({ rate: z.int(), base: cents, vat: cents })),
      sections: z.array(
        z.object({
          lines: z.array(
            z.object({
              article: z.string(),
              description: z.string(),
              quantity: z.int(),
              returned: z.int(),
              price: cents,
              discount: z.int(),
              rate: z.int(),
              net: cents,
            }),
          ),
        }),
      ),
    }),
  ),
  skipped: z.record(z.string(), z.int()),
});

/** `invoices finalise --json`. */
export const finalisedInvoices = z.array(
  z.strictObject({
    id: z.ulid(),
    outcome: z.enum(['final', 'incomplete', 'not-draft']),
    number: z.string().nullable(),
    missing: z.array(z.unknown()),
    originalMissing: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  }),
);

/** `invoices deliver --json`: the closing sheet (design § 6). */
export const closingSheet = z.object({
  rows: z.array(
    z.strictObject({
      invoice: z.ulid(),
      number: z.string().nullable(),
      debtor: z.string(),
      route: z.enum(['mail', 'print', 'none']),
      outcome: z.enum(['accepted', 'queued', 'planned', 'printed', 'skipped', 'failed', 'uncertain']),
      detail: z.string(),
      at: moment.nullable(),
    }),
  ),
  counts: z.strictObject({
    accepted: z.int(),
    queued: z.int(),
    planned: z.int(),
    printed: z.int(),
    skipped: z.int(),
    failed: z.int(),
    uncertain: z.int(),
  }),
});

/** `outbox list --json` (design § 6), with the route and, for a bundle, every number. */
export const outboxList = z.array(
  z.strictObject({
    id: z.ulid(),
    kind: z.enum(['invoice', 'credit', 'delivery', 'production-list']),
    route: z.enum(['mail', 'print']),
    invoice: z.string(),
    invoices: z.array(z.string()),
    deliveries: z.array(z.string()),
    production: z.iso.date().nullable(),
    debtor: z.string(),
    to: z.array(z.string()),
    subject: z.string(),
    state: z.enum(dispatchStates),
    attempts: z.int(),
    messageId: z.string().nullable(),
    reply: z.string(),
    error: error.nullable(),
    plannedAt: moment.nullable(),
    updatedAt: moment,
  }),
);

/** What a refused command says with `--json`, on standard error. */
export const toldErrors = z.strictObject({
  errors: z.array(z.strictObject({ code: z.string(), message: z.string().min(1), remedy: z.string().min(1) })).min(1),
});
