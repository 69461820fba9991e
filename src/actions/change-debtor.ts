import type { Instant } from '../domain/calendar.ts';
import {
  checkedAddresses,
  type DebtorClash,
  type DebtorDifference,
  debtorDifferences,
  mergeDebtor,
} from '../domain/change-debtor.ts';
import type { Debtor } from '../domain/debtor.ts';
import { needsEmail, newDebtorProblems } from '../domain/debtor-problems.ts';
import { UserError } from '../domain/user-error.ts';
import { plainVatId } from '../domain/vat-id.ts';
import { files } from '../state/files.ts';
import { lastDeed } from '../state/read-record.ts';
import { recordDeed } from '../state/record.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';
import { DebtorUses } from './debtor-use.ts';
import { debtorWorldWithin, refuseProblems } from './debtor-world.ts';

/** A debtor as it was read, and as a person wants it. */
export interface DebtorChange {
  readonly base: Debtor;
  readonly next: Debtor;
}

/** What became of a change of a debtor. */
export type SaveDebtorOutcome =
  /** `others`: what somebody else had changed meanwhile, in other fields; it stands. */
  | { readonly outcome: 'saved'; readonly debtor: Debtor; readonly others: readonly DebtorDifference[] }
  /** Somebody gave the same field another value. Nothing was written. */
  | {
      readonly outcome: 'conflict';
      readonly now: Debtor;
      /** Who changed it last, and when; null where the record of deeds does not say: by an import, or long ago. */
      readonly by: string | null;
      readonly at: Instant | null;
      /** In what the debtor differs from the one that was read. */
      readonly changes: readonly DebtorDifference[];
      readonly clashes: readonly DebtorClash[];
    };

const lacksEmail = (debtor: Debtor) => needsEmail(debtor) && debtor.email.length === 0;

/**
 * Addresses checked, and at least one for a debtor that gets mail; the VAT id as it is kept.
 * @param before what it was: it may go on lacking an address; null: it is new
 * @throws UserError `mail.bad-address`, `debtor.email-needed`
 */
export function checkedDebtor(debtor: Debtor, before: Debtor | null): Debtor {
  const email = checkedAddresses(debtor.email);
  const cc = checkedAddresses(debtor.cc);
  if (lacksEmail({ ...debtor, email }) && (before === null || !lacksEmail(before))) {
    throw new UserError('debtor.email-needed', { debtor: debtor.number });
  }
  return { ...debtor, email, cc, vatId: plainVatId(debtor.vatId) };
}

const deed = (number: string) => ({ action: 'debtor.change', subject: number }) as const;

/** What the record of deeds keeps of a change; the revision says which of them made a debtor what it is. */
function detailOf(revision: number, changes: readonly DebtorDifference[]): string {
  return JSON.stringify({ revision, changes });
}

/** Writes down who changed a debtor, and in what. @param saved as it is after the change */
export function recordDebtorChange(transaction: Transaction, before: Debtor, saved: Debtor, now: Date): void {
  const detail = detailOf(saved.revision, debtorDifferences(before, saved));
  recordDeed(transaction, { ...deed(saved.number), detail }, now);
}

/** Codes of delivery addresses that were there and are there no more. */
function removedCodes(before: Debtor, after: Debtor): readonly string[] {
  const kept = new Set(after.deliveryAddresses.map(({ code }) => code));
  return before.deliveryAddresses.flatMap(({ code }) => (kept.has(code) ? [] : code));
}

/**
 * Changes a debtor. Fields that nobody else touched are kept even when the debtor changed in between; a field that
 * somebody gave another value is a conflict, and then nothing is written. What was wrong with it before does not matter.
 * @throws UserError `mail.bad-address`, `debtor.email-needed`, `debtor.unknown`; `debtor.refused` for what the change makes
 *   wrong (see `debtorProblems`), `debtor.address-in-use` for a delivery address that deliveries went to
 */
export async function saveDebtor(context: Context, change: DebtorChange): Promise<SaveDebtorOutcome> {
  const { base } = change;
  const next = checkedDebtor(change.next, base);
  if (next.number !== base.number) throw new Error(`debtor ${base.number} cannot become ${next.number}`);
  const uses = new DebtorUses(context);
  // What takes time is read before the lock is taken.
  if (removedCodes(base, next).length > 0) await uses.of(base.number);
  const outcome = await context.company.change(async (transaction): Promise<SaveDebtorOutcome> => {
    const debtors = await transaction.open(files.debtors);
    const now = debtors.data.find((one) => one.number === base.number);
    if (!now) throw new UserError('debtor.unknown', { debtor: base.number });
    const others = debtorDifferences(base, now);
    const { debtor, clashes } = mergeDebtor(base, next, now);
    if (clashes.length > 0) return { outcome: 'conflict', now, by: null, at: null, changes: others, clashes };
    if (debtorDifferences(now, debtor).length === 0) return { outcome: 'saved', debtor: now, others };
    const saved: Debtor = { ...debtor, revision: now.revision + 1 };
    const world = await debtorWorldWithin(transaction, context.now());
    refuseProblems(saved.number, newDebtorProblems(now, saved, world));
    const removed = removedCodes(now, saved);
    if (removed.length > 0) {
      const { addresses } = await uses.within(transaction, saved.number);
      const code = removed.find((one) => addresses.has(one));
      if (code !== undefined) throw new UserError('debtor.address-in-use', { debtor: saved.number, code });
    }
    debtors.data = debtors.data.map((one) => (one.number === saved.number ? saved : one));
    await debtors.write();
    recordDebtorChange(transaction, now, saved, context.now());
    return { outcome: 'saved', debtor: saved, others };
  });
  return outcome.outcome === 'conflict' ? { ...outcome, ...(await whoChanged(context, outcome.now)) } : outcome;
}

/** Who made a debtor what it is by changing it, and when; null where the record of deeds does not say. */
export async function whoChanged(
  context: Context,
  { number, revision }: Pick<Debtor, 'number' | 'revision'>,
): Promise<{ readonly by: string | null; readonly at: Instant | null }> {
  const made = detailOf(revision, []).slice(0, -'[]}'.length);
  const found = await lastDeed(
    context.company,
    deed(number),
    context.now(),
    ({ detail }) => detail?.startsWith(made) === true,
  );
  return { by: found?.by ?? null, at: found?.at ?? null };
}

/** The addresses that a debtor's invoices go to, corrected where somebody finds them wrong. */
export interface AddressChange {
  /** The debtor as it was read. */
  readonly base: Debtor;
  readonly email: readonly string[];
  /** Left out: they stay. */
  readonly cc?: readonly string[];
}

/**
 * Changes the mail addresses of a debtor in place. What already waits in the outbox keeps the address it was queued with.
 * @throws UserError `mail.bad-address` naming the bad one, `debtor.email-needed`, `debtor.unknown`
 */
export function changeDebtorAddresses(
  context: Context,
  { base, email, cc = base.cc }: AddressChange,
): Promise<SaveDebtorOutcome> {
  return saveDebtor(context, { base, next: { ...base, email, cc } });
}
