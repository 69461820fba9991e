import * as z from 'zod';
import { languages } from '../../domain/debtor.ts';
import { deliveryKinds } from '../../domain/delivery.ts';
import { dispatchStates, type OutboxEntry, routes } from '../../domain/dispatch/entry.ts';
import { day, id, instant, text } from './primitives.ts';

export const runner = z.strictObject({
  pid: z.int(),
  start: text,
  boot: text,
  host: text,
  user: text,
  token: text,
});

/** Why something did not go: see `DispatchError`. */
export const dispatchError = z.strictObject({ code: z.int().nullable(), reply: text, cause: text });

const deliveryRef = z.strictObject({ id, number: text.min(1), kind: z.enum(deliveryKinds), date: day });

const base = {
  id,
  debtor: text,
  debtorName: text,
  invoices: z.array(z.strictObject({ id, number: text })),
  deliveries: z.array(deliveryRef),
  insteadOf: z.enum(routes).exactOptional(),
  state: z.enum(dispatchStates),
  attempts: z.int().min(0),
  queuedAt: instant,
  queuedBy: text,
  reason: text,
  plannedAt: instant.nullable(),
  updatedAt: instant,
  runner: runner.nullable(),
  ending: z.boolean(),
  error: dispatchError.nullable(),
  reply: text,
};

const recipient = z.strictObject({
  address: text.min(1),
  role: z.enum(['to', 'cc', 'bcc']),
  state: z.enum(['waiting', 'accepted', 'refused']),
  reply: text,
});

const entry = z.discriminatedUnion('route', [
  z.strictObject({
    route: z.literal('mail'),
    kind: z.enum(['invoice', 'credit', 'delivery', 'production-list']),
    production: day.nullable(),
    perDebtor: z.boolean().exactOptional(),
    ...base,
    language: z.enum(languages),
    recipients: z.array(recipient).min(1),
    redirectedTo: text.nullable(),
    subject: text,
    messageId: text,
    kept: z.array(z.strictObject({ year: z.int(), name: text, sha256: text })),
  }),
  z.strictObject({
    route: z.literal('print'),
    kind: z.enum(['invoice', 'credit']),
    ...base,
    copies: z.int().min(1).max(9),
  }),
]);

/** Documents of its kind, at least one, and no others. */
function bringsItsKind(entry: OutboxEntry): boolean {
  const { kind, debtor, invoices, deliveries } = entry;
  const production = entry.route === 'mail' ? entry.production : null;
  if ((kind === 'production-list') !== (production !== null) || (debtor === '') !== (production !== null)) return false;
  if (production !== null) return invoices.length === 0 && deliveries.length === 0;
  const [own, others] = kind === 'delivery' ? [deliveries, invoices] : [invoices, deliveries];
  return own.length > 0 && others.length === 0;
}

export const outboxEntrySchema: z.ZodType<OutboxEntry> = entry.refine(bringsItsKind, 'not the documents of its kind');

/** Version 2: entries may bring deliveries. */
export function withDeliveries(data: unknown): unknown {
  return (data as readonly object[]).map((one) => ({ ...one, deliveries: [] }));
}

/** Version 3: mails may bring a production list. */
export function withProductionLists(data: unknown): unknown {
  return (data as readonly { readonly route: string }[]).map((one) =>
    one.route === 'mail' ? { ...one, production: null } : one,
  );
}
