import type { HandDraftWorld } from '../../actions/draft-world.ts';
import type { Day } from '../../domain/calendar.ts';
import type { HeadEdit } from '../../domain/change-draft.ts';
import type { Debtor, Language } from '../../domain/debtor.ts';
import { billedByHand } from '../../domain/hand-draft.ts';
import type { Draft } from '../../domain/invoice.ts';
import { UserError } from '../../domain/user-error.ts';
import { taxTreatment } from '../../domain/vat.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay } from '../../i18n/format.ts';
import { newDraftTexts } from '../../i18n/new-draft.ts';
import { type Form, type FormField, formOf } from '../kit/form.ts';

/** What the form is for: a new invoice, or the head of a draft, which is taken over and saved with it. */
export type NewDraftPurpose =
  | { readonly kind: 'add' }
  | { readonly kind: 'head'; readonly base: Draft; readonly put: (head: HeadEdit) => void };

/** *Toevoegen*: whom an invoice made by hand is for, and for which days. */
export interface NewDraftScreen {
  readonly kind: 'new-draft';
  readonly purpose: NewDraftPurpose;
  /** What the fields begin with; a day that is left empty is today. */
  readonly start: { readonly debtor: string; readonly deliveredFrom: Day; readonly deliveredUntil: Day };
  /** Null until it is read. */
  readonly world: HandDraftWorld | null;
  readonly form: Form;
  readonly busy: boolean;
}

function screenOf(purpose: NewDraftPurpose, start: NewDraftScreen['start']): NewDraftScreen {
  return { kind: 'new-draft', purpose, start, world: null, form: formOf([], {}), busy: false };
}

/** A new invoice. @param debtor its number, when that is known; it can still be changed */
export function newDraftOf(debtor = ''): NewDraftScreen {
  return screenOf({ kind: 'add' }, { debtor, deliveredFrom: '', deliveredUntil: '' });
}

/** The head of a draft made by hand, as it is to be saved. @param put gets what is to be another */
export function draftHeadOf(base: Draft, shown: Draft, put: (head: HeadEdit) => void): NewDraftScreen {
  const { debtor, deliveredFrom, deliveredUntil } = shown;
  return screenOf({ kind: 'head', base, put }, { debtor, deliveredFrom, deliveredUntil });
}

/** The debtor of this number, in any case. */
export function debtorOfNumber(world: HandDraftWorld | null, typed: string): Debtor | undefined {
  const number = typed.trim().toLowerCase();
  return world?.debtors.find((debtor) => debtor.number.toLowerCase() === number);
}

/**
 * Whom a number means, who gets the invoice, and whether the buyer owes the tax; null for no number.
 * @param draft the one whose head it is: it keeps its debtor, whatever became of that one since
 */
function whoText(language: Language, world: HandDraftWorld, typed: string, draft: Draft | null): string | null {
  const texts = newDraftTexts(language);
  const debtor = debtorOfNumber(world, typed);
  if (debtor === undefined) return null;
  try {
    const billed = debtor.number === draft?.debtor ? debtor : billedByHand(debtor.number, world.debtors);
    const tax = billed.number === draft?.debtor ? draft.tax : taxTreatment(world.seller, billed);
    return [
      fill(texts.who, { name: debtor.name, city: debtor.city }),
      ...(billed.number === debtor.number ? [] : [fill(texts.billedTo, { number: billed.number, name: billed.name })]),
      ...(tax === 'reverse-charge' ? [texts.reverseCharge] : []),
    ].join(' · ');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, remedy } = explainError(language, error);
    return `${message} ${remedy}`;
  }
}

function fieldsOf(language: Language, world: HandDraftWorld, draft: Draft | null): readonly FormField[] {
  const { fields, unknown } = newDraftTexts(language);
  return [
    {
      name: 'debtor',
      kind: 'text',
      required: true,
      width: 30,
      ...fields.debtor,
      check: (typed) => (debtorOfNumber(world, typed) ? null : fill(unknown, { typed })),
      note: ({ debtor = '' }) => whoText(language, world, debtor, draft),
    },
    { name: 'deliveredFrom', kind: 'date', required: true, ...fields.deliveredFrom },
    { name: 'deliveredUntil', kind: 'date', required: true, ...fields.deliveredUntil },
  ];
}

/** The form, now that the debtors are known. What was filled in stays. */
export function withWorld(
  screen: NewDraftScreen,
  world: HandDraftWorld,
  language: Language,
  today: Day,
): NewDraftScreen {
  const { purpose } = screen;
  const fields = fieldsOf(language, world, purpose.kind === 'head' ? purpose.base : null);
  if (screen.world !== null) return { ...screen, world, form: { ...screen.form, fields } };
  const { debtor, deliveredFrom, deliveredUntil } = screen.start;
  const day = (value: Day) => formatDay(language, value === '' ? today : value);
  const form = formOf(fields, { debtor, deliveredFrom: day(deliveredFrom), deliveredUntil: day(deliveredUntil) });
  return { ...screen, world, form };
}
