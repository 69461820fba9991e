import * as z from 'zod';
import { routes } from '../../domain/dispatch/entry.ts';
import type { KeptSheet } from '../../domain/dispatch/kept-sheet.ts';
import type { LastRun, RunEnd } from '../../domain/dispatch/run-end.ts';
import { routeChoices, runProblems } from '../../domain/dispatch/run-sheet.ts';
import { dispatchError, runner } from './outbox.ts';
import { cents, id, instant, text } from './primitives.ts';

const runEnd: z.ZodType<RunEnd> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['done', 'aborted', 'broken']) }),
  z.strictObject({ kind: z.literal('busy'), holder: z.strictObject({ user: text, pid: z.int(), host: text }) }),
  z.strictObject({ kind: z.literal('blocked'), refusal: dispatchError }),
  z.strictObject({
    kind: z.literal('refused'),
    error: z.strictObject({ code: text, params: z.record(text, z.union([text, z.number()])) }),
  }),
]);

const row = z.strictObject({
  invoice: id,
  number: text,
  debtor: text.min(1),
  debtorName: text,
  route: z.enum([...routes, 'none']),
  choice: z.enum(routeChoices).nullable(),
  to: z.array(text),
  copies: z.int().min(0).max(9),
  gross: cents,
  problem: z.enum(runProblems).nullable(),
  entry: id.nullable(),
  at: instant.nullable(),
});

export const keptSheetSchema: z.ZodType<KeptSheet> = z.strictObject({
  id,
  at: instant,
  by: text,
  reason: text,
  runner,
  rows: z.array(row),
  end: runEnd.nullable(),
});

export const lastRunSchema: z.ZodType<LastRun> = z.strictObject({
  begun: instant,
  ended: instant,
  by: text,
  end: runEnd,
});
