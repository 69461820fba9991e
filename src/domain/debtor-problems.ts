import type { Day } from './calendar.ts';
import type { Debtor } from './debtor.ts';
import { addressLengths, centralLengths, debtorLengths, mostMailAddresses } from './debtor-lengths.ts';
import { isEmailAddress } from './email-address.ts';
import type { TopBakkersOptions } from './options.ts';
import { vatIdProblem } from './vat-id.ts';

export const debtorRules = [
  'number-missing',
  'number-form',
  'number-taken',
  'name-missing',
  'text-long',
  'country-form',
  'vat-id-form',
  'email-missing',
  'email-form',
  'cc-form',
  'addresses-many',
  'consent-in-future',
  'billed-to-itself',
  'billed-to-nobody',
  'billed-to-closed',
  'billed-in-circle',
  'bills-for-others',
  'copies-range',
  'term-range',
  'discount-range',
  'no-central-address',
  'no-central-number',
  'code-missing',
  'code-long',
  'code-twice',
] as const;
/** What can be wrong with a debtor. */
export type DebtorRule = (typeof debtorRules)[number];

/** Where it is wrong. */
export type DebtorProblemField =
  | Exclude<keyof Debtor, 'topBakkers' | 'revision'>
  | 'topBakkers.on'
  | 'topBakkers.number'
  | 'topBakkers.project';

export interface DebtorProblem {
  readonly field: DebtorProblemField;
  readonly rule: DebtorRule;
  /** Fills the sentence of the rule: the value, an example, numbers of debtors. Plain data, not to be trusted on a screen. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a debtor is checked against. */
export interface DebtorWorld {
  readonly debtors: ReadonlyMap<string, Debtor>;
  /** Numbers of the open debtors that are billed to another, by that one's number. */
  readonly billedFor: ReadonlyMap<string, readonly string[]>;
  /** Where invoices go with *Facturering via TopBakkers*. */
  readonly central: Pick<TopBakkersOptions, 'name' | 'address' | 'city' | 'email'>;
  readonly today: Day;
}

/** The world of these debtors. */
export function debtorWorld(debtors: Iterable<Debtor>, central: DebtorWorld['central'], today: Day): DebtorWorld {
  const byNumber = new Map<string, Debtor>();
  const billedFor = new Map<string, string[]>();
  for (const debtor of debtors) {
    byNumber.set(debtor.number, debtor);
    if (debtor.closed || debtor.consolidateTo === null) continue;
    const others = billedFor.get(debtor.consolidateTo);
    if (others) others.push(debtor.number);
    else billedFor.set(debtor.consolidateTo, [debtor.number]);
  }
  return { debtors: byNumber, billedFor, central, today };
}

/** Printed on documents, typed on a keypad, put into file names: no blanks inside, nothing that reads as something else. */
const numberForm = /^[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}])?$/u;
export const longestDebtorNumber = 20;
export const longestAddressCode = 20;

type Problems = readonly DebtorProblem[];

function problemIf(
  wrong: boolean,
  field: DebtorProblemField,
  rule: DebtorRule,
  params: DebtorProblem['params'] = {},
): Problems {
  return wrong ? [{ field, rule, params }] : [];
}

function numberProblems({ number }: Debtor): Problems {
  if (number.trim() === '') return problemIf(true, 'number', 'number-missing');
  return problemIf(!numberForm.test(number) || number.length > longestDebtorNumber, 'number', 'number-form', {
    value: number,
    max: longestDebtorNumber,
  });
}

/** Which of these texts are longer than they may be, each with how long that is. */
function tooLong<Name extends string>(
  texts: Readonly<Record<NoInfer<Name>, string>>,
  lengths: Readonly<Record<Name, number>>,
): readonly { readonly name: Name; readonly max: number }[] {
  return (Object.keys(lengths) as Name[])
    .filter((name) => texts[name].length > lengths[name])
    .map((name) => ({ name, max: lengths[name] }));
}

function textProblems(debtor: Debtor): Problems {
  const own = tooLong(debtor, debtorLengths);
  const central = tooLong(debtor.topBakkers, centralLengths);
  return [
    ...own.flatMap(({ name, max }) => problemIf(true, name, 'text-long', { max })),
    ...central.flatMap(({ name, max }) => problemIf(true, `topBakkers.${name}`, 'text-long', { max })),
  ];
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

/** Whether a debtor's invoices are mailed to itself: then it needs an address. */
export function needsEmail({ dispatch, topBakkers }: Pick<Debtor, 'dispatch' | 'topBakkers'>): boolean {
  return dispatch !== 'paper' && !topBakkers.on;
}

function mailProblems(debtor: Debtor): Problems {
  const { email, cc } = debtor;
  const wrong = email.find((address) => !isEmailAddress(address));
  const wrongCopy = cc.find((address) => !isEmailAddress(address));
  return [
    ...problemIf(needsEmail(debtor) && email.length === 0, 'email', 'email-missing'),
    ...problemIf(wrong !== undefined, 'email', 'email-form', { value: wrong ?? '' }),
    ...problemIf(wrongCopy !== undefined, 'cc', 'cc-form', { value: wrongCopy ?? '' }),
    ...problemIf(email.length > mostMailAddresses, 'email', 'addresses-many', { max: mostMailAddresses }),
    ...problemIf(cc.length > mostMailAddresses, 'cc', 'addresses-many', { max: mostMailAddresses }),
  ];
}

/**
 * The numbers along which a debtor's deliveries are billed, from itself to where it comes back to a number that it has been
 * at; null: it does not.
 */
export function circleOf(
  debtor: Pick<Debtor, 'number' | 'consolidateTo'>,
  debtors: DebtorWorld['debtors'],
): readonly string[] | null {
  const chain = [debtor.number];
  let next = debtor.consolidateTo;
  while (next !== null) {
    const seenAt = chain.indexOf(next);
    chain.push(next);
    if (seenAt >= 0) return chain.slice(seenAt);
    next = debtors.get(next)?.consolidateTo ?? null;
  }
  return null;
}

/** *Consolideren*: to another debtor that is there and open, and not in the end to itself. A closed debtor may stay as it was. */
function consolidationProblems(debtor: Debtor, { debtors, billedFor }: DebtorWorld): Problems {
  const { number, consolidateTo, closed } = debtor;
  const others = closed ? (billedFor.get(number) ?? []).filter((other) => other !== number) : [];
  const billing = problemIf(others.length > 0, 'closed', 'bills-for-others', {
    count: others.length,
    debtors: [...others.slice(0, 5), ...(others.length > 5 ? ['…'] : [])].join(', '),
  });
  if (consolidateTo === null || closed) return billing;
  const to = { other: consolidateTo };
  if (consolidateTo === number) return [...billing, ...problemIf(true, 'consolidateTo', 'billed-to-itself', to)];
  const head = debtors.get(consolidateTo);
  if (!head) return [...billing, ...problemIf(true, 'consolidateTo', 'billed-to-nobody', to)];
  if (head.closed) return [...billing, ...problemIf(true, 'consolidateTo', 'billed-to-closed', to)];
  const circle = circleOf(debtor, debtors);
  return [
    ...billing,
    ...problemIf(circle !== null, 'consolidateTo', 'billed-in-circle', { chain: (circle ?? []).join(' → ') }),
  ];
}

function centralProblems({ topBakkers, dispatch }: Debtor, { central }: DebtorWorld): Problems {
  if (!topBakkers.on) return [];
  const noPlace = [central.name, central.address, central.city].some((text) => text.trim() === '');
  const noMail = dispatch !== 'paper' && central.email.length === 0;
  return [
    ...problemIf(noPlace || noMail, 'topBakkers.on', 'no-central-address'),
    ...problemIf(topBakkers.number.trim() === '', 'topBakkers.number', 'no-central-number'),
  ];
}

/** What is wrong with delivery addresses, as those of one debtor. */
export function addressProblems({ deliveryAddresses }: Pick<Debtor, 'deliveryAddresses'>): readonly DebtorProblem[] {
  const codes = deliveryAddresses.map(({ code }) => code);
  const [long] = deliveryAddresses.flatMap((address) => tooLong(address, addressLengths));
  const twice = codes.find((code, index) => codes.indexOf(code) < index);
  return [
    ...problemIf(
      codes.some((code) => code.trim() === ''),
      'deliveryAddresses',
      'code-missing',
    ),
    ...problemIf(
      codes.some((code) => code.length > longestAddressCode),
      'deliveryAddresses',
      'code-long',
      { max: longestAddressCode },
    ),
    ...problemIf(twice !== undefined, 'deliveryAddresses', 'code-twice', { value: twice ?? '' }),
    ...problemIf(long !== undefined, 'deliveryAddresses', 'text-long', { max: long?.max ?? 0 }),
  ];
}

/**
 * What is wrong with a debtor, in the order of the form; empty: it can be kept. Whether its number is free is for the one
 * that adds it to ask: in its own world a debtor is not in its own way. A debtor of the same number in the world counts as
 * what it was.
 */
export function debtorProblems(debtor: Debtor, world: DebtorWorld): readonly DebtorProblem[] {
  const { name, country, vatId, consentSince, copies, termDays, discount } = debtor;
  const wrongVatId = vatIdProblem(vatId, country);
  return [
    ...numberProblems(debtor),
    ...problemIf(name.trim() === '', 'name', 'name-missing'),
    ...textProblems(debtor),
    ...problemIf(!/^[A-Z]{2}$/.test(country), 'country', 'country-form', { value: country }),
    ...problemIf(wrongVatId !== null, 'vatId', 'vat-id-form', { value: vatId, example: wrongVatId?.example ?? '' }),
    ...addressProblems(debtor),
    ...consolidationProblems(debtor, world),
    ...problemIf(!isWhole(copies, 9), 'copies', 'copies-range'),
    ...mailProblems(debtor),
    ...problemIf(consentSince !== null && consentSince > world.today, 'consentSince', 'consent-in-future'),
    ...centralProblems(debtor, world),
    ...problemIf(termDays !== null && !isWhole(termDays, 365), 'termDays', 'term-range'),
    ...problemIf(!isWhole(discount, 10_000), 'discount', 'discount-range'),
  ];
}

/** The problems that a change of a debtor brings about: what was wrong before does not keep one from mending something else. */
export function newDebtorProblems(before: Debtor, after: Debtor, world: DebtorWorld): readonly DebtorProblem[] {
  const known = debtorProblems(before, world);
  return debtorProblems(after, world).filter(
    ({ field, rule }) => !known.some((one) => one.field === field && one.rule === rule),
  );
}

export const debtorWarnings = ['pdf-without-consent', 'paper-without-copies'] as const;
/** What one may want to know of a debtor that is not wrong. */
export type DebtorWarning = (typeof debtorWarnings)[number];

/** What is worth a look: electronic invoices need the customer's agreement (art. 232 of Directive 2006/112/EC). */
export function debtorWarningsOf({
  dispatch,
  consentSince,
  copies,
}: Pick<Debtor, 'dispatch' | 'consentSince' | 'copies'>): readonly DebtorWarning[] {
  return [
    ...(dispatch !== 'paper' && consentSince === null ? (['pdf-without-consent'] as const) : []),
    ...(dispatch !== 'pdf' && copies === 0 ? (['paper-without-copies'] as const) : []),
  ];
}
