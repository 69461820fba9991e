import type { Debtor, DeliveryAddress } from './debtor.ts';
import { checkAddress } from './email-address.ts';
import { sameData } from './same-data.ts';
import { UserError } from './user-error.ts';

/** What a person can change of a debtor: all but its number and the count of its changes. */
export type DebtorField = Exclude<keyof Debtor, 'number' | 'revision'>;

/** A field in which two states of a debtor differ. */
export type DebtorDifference = {
  readonly [F in DebtorField]: { readonly field: F; readonly before: Debtor[F]; readonly after: Debtor[F] };
}[DebtorField];

/** A field that two people gave different values. */
export type DebtorClash = {
  readonly [F in DebtorField]: {
    readonly field: F;
    readonly before: Debtor[F];
    readonly mine: Debtor[F];
    readonly theirs: Debtor[F];
  };
}[DebtorField];

function fieldsOf(debtor: Debtor): readonly DebtorField[] {
  return Object.keys(debtor).filter((key): key is DebtorField => key !== 'number' && key !== 'revision');
}

/** The fields in which a debtor differs from what it was, in the order of the record. */
export function debtorDifferences(before: Debtor, after: Debtor): readonly DebtorDifference[] {
  return fieldsOf(before)
    .filter((field) => !sameData(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }) as DebtorDifference);
}

/** A change of a debtor on top of what it has become. */
export interface MergedDebtor {
  /** The debtor as it is, with the fields of mine that nobody else touched; those of the clashes as they are. */
  readonly debtor: Debtor;
  readonly clashes: readonly DebtorClash[];
}

/** What is in a list by code. */
function byCode(addresses: readonly DeliveryAddress[]): ReadonlyMap<string, DeliveryAddress> {
  return new Map(addresses.map((address) => [address.code, address]));
}

/**
 * My changes of delivery addresses on top of theirs, address by address; null when both changed the same one to something
 * else.
 */
function mergedAddresses(
  base: readonly DeliveryAddress[],
  mine: readonly DeliveryAddress[],
  theirs: readonly DeliveryAddress[],
): readonly DeliveryAddress[] | null {
  const [before, wanted, now] = [byCode(base), byCode(mine), byCode(theirs)];
  const merged = new Map(now);
  for (const code of new Set([...before.keys(), ...wanted.keys()])) {
    const [was, wish, is] = [before.get(code), wanted.get(code), now.get(code)];
    if (sameData(was, wish) || sameData(is, wish)) continue;
    if (!sameData(is, was)) return null;
    if (wish === undefined) merged.delete(code);
    else merged.set(code, wish);
  }
  return [...merged.values()];
}

/**
 * Puts a change of a debtor onto what it is now, field by field, and delivery addresses one by one.
 * @param base the debtor as it was read @param next as a person wants it @param now as it is
 */
export function mergeDebtor(base: Debtor, next: Debtor, now: Debtor): MergedDebtor {
  const clashes: DebtorClash[] = [];
  const fields: Partial<Debtor> = {};
  for (const { field, before, after: mine } of debtorDifferences(base, next)) {
    const theirs = now[field];
    if (sameData(theirs, mine)) continue;
    const together =
      field === 'deliveryAddresses'
        ? mergedAddresses(base.deliveryAddresses, next.deliveryAddresses, now.deliveryAddresses)
        : null;
    if (sameData(theirs, before)) Object.assign(fields, { [field]: mine });
    else if (together !== null) Object.assign(fields, { deliveryAddresses: together });
    else clashes.push({ field, before, mine, theirs } as DebtorClash);
  }
  return { debtor: { ...now, ...fields }, clashes };
}

/**
 * Mail addresses as a person typed them, checked and normalised as in an import, each once. One text may hold several,
 * with commas or semicolons between them.
 * @throws UserError `mail.bad-address` {address, problem} for the first that is none, with the others in `others`
 */
export function checkedAddresses(texts: readonly string[]): readonly string[] {
  const addresses = new Set<string>();
  const problems: UserError[] = [];
  for (const text of texts.flatMap((one) => one.split(/[,;\n]/))) {
    const address = text.trim();
    if (address === '') continue;
    const check = checkAddress(address);
    if (check.ok) addresses.add(check.address);
    else problems.push(new UserError('mail.bad-address', { address, problem: check.problem }));
  }
  const [first, ...others] = problems;
  if (first) throw new UserError(first.code, first.params, others);
  return [...addresses];
}
