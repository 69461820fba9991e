import { weekdays } from '../../domain/calendar.ts';
import { collectModes, dispatchMethods, invoiceTypes, type Language } from '../../domain/debtor.ts';
import { type DebtorWorld, debtorWarningsOf, longestDebtorNumber } from '../../domain/debtor-problems.ts';
import type { DebtorRubric } from '../../i18n/debtor-form.ts';
import { debtorFormTexts } from '../../i18n/debtor-form.ts';
import { debtorRuleText, debtorRuleTexts } from '../../i18n/debtor-rules.ts';
import { debtorSettingTexts } from '../../i18n/debtor-settings.ts';
import { fill } from '../../i18n/fill.ts';
import { choicesFrom, languageChoices } from '../kit/choices.ts';
import type { FieldKind, FormField, FormValues } from '../kit/form.ts';
import { parseDay, parseNumber } from '../kit/parse-field.ts';
import { type DebtorFormField, debtorFormFields, rubricFields } from './rubrics.ts';

/** What the fields depend on, besides what is filled in. */
export interface Asked {
  readonly language: Language;
  readonly isNew: boolean;
  readonly world: DebtorWorld;
  /** The company's payment term, in days. */
  readonly termDays: number;
}

type FieldName = Exclude<DebtorFormField, 'deliveryAddresses'>;
type Extra = Partial<Omit<FormField, 'name' | 'label' | 'help'>>;

const isEmpty = (values: FormValues, name: string) => (values[name] ?? '').trim() === '';
const central = (values: FormValues) => values['topBakkers.on'] === 'yes';

/** What is worth a look, as the form is filled in. */
function warning({ language }: Asked, kind: 'pdf-without-consent' | 'paper-without-copies') {
  return (values: FormValues): string | null => {
    const dispatch = dispatchMethods.find((one) => one === values['dispatch']) ?? 'pdf';
    const copies = parseNumber(values['copies'] ?? '') ?? 0;
    const consentSince = parseDay(values['consentSince'] ?? '');
    const found = debtorWarningsOf({ dispatch, copies, consentSince }).includes(kind);
    return found ? debtorRuleTexts(language).warnings[kind] : null;
  };
}

/** Who pays, by the number that stands there. */
function billedNote({ language, world }: Asked) {
  return (values: FormValues): string | null => {
    const number = (values['consolidateTo'] ?? '').trim();
    if (number === '') return null;
    const found = world.debtors.get(number);
    if (!found) return debtorRuleText(language, 'billed-to-nobody', { other: number });
    const debtor = [`${found.number} ${found.name}`, found.city].filter((part) => part !== '').join(', ');
    return fill(debtorFormTexts(language).notes.billedTo, { debtor });
  };
}

function centralNote({ language, world }: Asked) {
  return (values: FormValues): string | null => {
    const { name, address, city, email } = world.central;
    const known = name !== '' && address !== '' && city !== '' && (email.length > 0 || values['dispatch'] === 'paper');
    return central(values) && !known ? debtorRuleText(language, 'no-central-address', {}) : null;
  };
}

/** Kinds and rules that are not those of a line of text. */
function extraOf(name: FieldName, asked: Asked): Extra & { readonly kind?: FieldKind } {
  const { language, isNew } = asked;
  const { notes } = debtorFormTexts(language);
  const words = debtorSettingTexts(language);
  switch (name) {
    case 'number':
      return { required: true, width: longestDebtorNumber, when: () => isNew };
    case 'name':
      return { required: true };
    case 'address':
    case 'city':
      return { note: (values) => (!isNew && isEmpty(values, name) ? notes.notOnInvoice : null) };
    case 'postcode':
      return { width: 12, note: (values) => (!isNew && isEmpty(values, name) ? notes.notOnInvoice : null) };
    case 'country':
      return { required: true, width: 4 };
    case 'phone':
    case 'vatId':
    case 'kvk':
    case 'topBakkers.number':
    case 'topBakkers.project':
      return { width: 20, ...(name.startsWith('topBakkers') ? { when: central } : {}) };
    case 'email':
    case 'cc':
      return { kind: 'addresses' };
    case 'language':
      return { kind: 'choice', choices: languageChoices };
    case 'invoiceDay':
      return { kind: 'choice', choices: choicesFrom([...weekdays, 'none'], words.days) };
    case 'invoiceType':
      return { kind: 'choice', choices: choicesFrom(invoiceTypes, words.types) };
    case 'collect':
      return { kind: 'choice', choices: choicesFrom(collectModes, words.collects) };
    case 'consolidateTo':
      return { width: longestDebtorNumber, note: billedNote(asked) };
    case 'copies':
      return { kind: 'number', required: true, width: 3, note: warning(asked, 'paper-without-copies') };
    case 'dispatch':
      return { kind: 'choice', choices: choicesFrom(dispatchMethods, words.dispatches) };
    case 'bundle':
      return { kind: 'yesno' };
    case 'consentSince':
      return { kind: 'date', note: warning(asked, 'pdf-without-consent') };
    case 'topBakkers.on':
      return { kind: 'yesno', note: centralNote(asked) };
    case 'termDays':
      return {
        kind: 'number',
        width: 5,
        note: (values) => (isEmpty(values, name) ? fill(notes.companyTerm, { days: asked.termDays }) : null),
      };
    case 'discount':
      return { kind: 'quantity', width: 8 };
    case 'attention':
      return {};
    default:
      return name satisfies never;
  }
}

function fieldOf(name: FieldName, asked: Asked): FormField {
  return { name, kind: 'text', ...debtorFormTexts(asked.language).fields[name], ...extraOf(name, asked) };
}

const built = new WeakMap<Asked, ReadonlyMap<string, FormField>>();

function fieldsBy(asked: Asked): ReadonlyMap<string, FormField> {
  const known = built.get(asked) ?? new Map(debtorFormFields.map((name) => [name, fieldOf(name, asked)]));
  built.set(asked, known);
  return known;
}

/** The fields of a rubric. */
export function fieldsOf(rubric: DebtorRubric, asked: Asked): readonly FormField[] {
  const fields = fieldsBy(asked);
  return rubricFields[rubric].flatMap((name) => fields.get(name) ?? []);
}

/** The fields of all rubrics, each once. */
export function allFields(asked: Asked): readonly FormField[] {
  return [...fieldsBy(asked).values()];
}
