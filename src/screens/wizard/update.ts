import type { FoundPrinters } from '../../actions/find-printers.ts';
import { mailPresets } from '../../actions/mail-presets.ts';
import { type Language, languages } from '../../domain/debtor.ts';
import type { MailProvider } from '../../domain/mail-provider.ts';
import { type WizardStep, wizardFields, wizardSteps } from '../../i18n/wizard.ts';
import {
  checkedForm,
  type Form,
  type FormValues,
  fieldsThere,
  fieldValue,
  formOf,
  isDirty,
  valuesOf,
  withValue,
} from '../kit/form.ts';
import { optionTexts } from '../kit/option-texts.ts';
import { savedAnswer } from '../options/answer.ts';
import { type Asked, fieldsOf } from './fields.ts';

/** The first questions: what a company has to say before it can begin. Nothing of it is saved before the last page. */
export interface WizardScreen {
  readonly kind: 'wizard';
  /** What is saved already was not read yet. */
  readonly loading: boolean;
  /** Something is being tried or saved. */
  readonly busy: boolean;
  readonly step: WizardStep;
  readonly language: Language;
  /** The answers of all steps, as they were when their step was left. */
  readonly answers: FormValues;
  /** The answers as they were at first. */
  readonly start: FormValues;
  /** Every option as it was read. */
  readonly saved: FormValues;
  /** The questions of this step. */
  readonly form: Form;
  /** Null: not looked for yet. */
  readonly found: FoundPrinters | null;
  readonly hasPassword: boolean;
  /** The first line of the overview that is shown. */
  readonly top: number;
}

/** The questions before anything was read. */
export function wizardOf(): WizardScreen {
  return {
    kind: 'wizard',
    loading: true,
    busy: false,
    step: 'language',
    language: 'nl',
    answers: {},
    start: {},
    saved: {},
    form: formOf([], {}),
    found: null,
    hasPassword: false,
    top: 0,
  };
}

function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/** With what the company has saved already as the first answers. @param options see `getOptions` */
export function withOptions(screen: WizardScreen, options: ReadonlyMap<string, unknown>): WizardScreen {
  const saved = optionTexts(options);
  const values = Object.fromEntries(wizardFields.map((name) => [name, saved[name] ?? '']));
  const hasPassword = values['mail.password'] !== '';
  // What is hidden is not an answer.
  const answers = { ...values, 'mail.password': '' };
  const language = values['language'] ?? '';
  const next = { ...screen, loading: false, answers, start: answers, saved, hasPassword };
  return at({ ...next, language: isLanguage(language) ? language : screen.language }, 'language');
}

/** With the printers that there are to choose from. */
export function withPrinters(screen: WizardScreen, found: FoundPrinters): WizardScreen {
  const next = { ...screen, found };
  return screen.step === 'printer' ? at(next, 'printer') : next;
}

function at(screen: WizardScreen, step: WizardStep): WizardScreen {
  return { ...screen, step, form: formOf(fieldsOf(step, screen), screen.answers), top: 0 };
}

const aboutMail: ReadonlySet<WizardStep> = new Set(['server', 'security', 'login', 'limits']);

/** The steps that there are, as the answers are now. */
export function stepsOf({ answers, form }: Pick<WizardScreen, 'answers' | 'form'>): readonly WizardStep[] {
  const mails = { ...answers, ...valuesOf(form) }['mail.enabled'] !== 'no';
  return mails ? wizardSteps : wizardSteps.filter((step) => !aboutMail.has(step));
}

/** Fills in what follows from other answers and was left open. */
function completed(answers: FormValues): FormValues {
  const first = (name: string, other: string) => answers[name] || answers[other] || '';
  return {
    ...answers,
    'mail.from': first('mail.from', 'company.email'),
    'mail.fromName': first('mail.fromName', 'company.name'),
    'mail.user': first('mail.user', 'mail.from'),
  };
}

/** The next step. @param values of this one, checked */
export function nextStep(screen: WizardScreen, values: FormValues): WizardScreen {
  const saved = Object.entries(values).map(([name, text]) => [name, savedAnswer(name, text)]);
  const answers = completed({ ...screen.answers, ...Object.fromEntries(saved) });
  const language = answers['language'] ?? '';
  const next = { ...screen, answers, language: isLanguage(language) ? language : screen.language };
  const steps = stepsOf(screen);
  return at(next, steps[steps.indexOf(screen.step) + 1] ?? 'overview');
}

/** The step before; on the first one it stays. What was filled in here stays too, right or wrong. */
export function previousStep(screen: WizardScreen): WizardScreen {
  const steps = stepsOf(screen);
  const before = steps[steps.indexOf(screen.step) - 1];
  if (before === undefined) return screen;
  return at({ ...screen, answers: { ...screen.answers, ...valuesOf(screen.form) } }, before);
}

/** The provider that was chosen by name. */
export function providerOf(name: string): MailProvider | undefined {
  return mailPresets().find((provider) => provider.name === name);
}

/** What a provider brings along for the steps after its own. */
function answersOf({ security, dailyLimit }: MailProvider): FormValues {
  return {
    'mail.security': security,
    // A server that wants encryption wants a login too.
    'mail.anonymous': security === 'opportunistic' ? 'yes' : 'no',
    'limits.perDay': String(dailyLimit ?? 0),
  };
}

/** The form as it was changed; another provider brings its server and what belongs to that. */
export function withForm(screen: WizardScreen, form: Form): WizardScreen {
  const name = fieldValue(form, 'provider');
  const provider = name === fieldValue(screen.form, 'provider') ? undefined : providerOf(name);
  if (provider === undefined) return { ...screen, form };
  const { server, port } = provider;
  const filled = withValue(withValue(form, 'mail.server', server), 'mail.port', String(port));
  return { ...screen, form: filled, answers: { ...screen.answers, ...answersOf(provider) } };
}

/** Whether anything was answered that is not saved. */
export function hasAnswers({ answers, start, form }: WizardScreen): boolean {
  return isDirty(form) || Object.entries(start).some(([name, text]) => answers[name] !== text);
}

/** The questions that count: of the steps that there are, those that are there. */
export function answeredFields(screen: WizardScreen) {
  const asked: Asked = screen;
  return stepsOf(screen).map((step) => {
    const form = formOf(fieldsOf(step, asked), screen.answers);
    return { step, form, fields: fieldsThere(form) };
  });
}

/**
 * What is saved, by option key.
 * @returns null when an answer is not right: there is then no way that leads past its step
 */
export function answersToSave(screen: WizardScreen): ReadonlyMap<string, string> | null {
  const answers = new Map<string, string>();
  for (const { form } of answeredFields(screen)) {
    const checked = checkedForm(form);
    if (!checked.ok) return null;
    for (const [name, text] of Object.entries(checked.values)) answers.set(name, text);
  }
  answers.delete('provider');
  // Left open: the one that is saved stays.
  if (answers.get('mail.password') === '') answers.delete('mail.password');
  if (answers.get('mail.enabled') === 'yes') answers.set('mail.method', 'smtp');
  return answers;
}

/**
 * What somebody else saved meanwhile takes the place of what was not answered anew here.
 * @param options as they are saved now, see `getOptions`
 */
export function withTheirs(screen: WizardScreen, options: ReadonlyMap<string, unknown>): WizardScreen {
  const saved = optionTexts(options);
  const { answers, start } = screen;
  const untouched = Object.keys(start).filter((name) => {
    return name !== 'mail.password' && saved[name] !== undefined && answers[name] === start[name];
  });
  const theirs = Object.fromEntries(untouched.map((name) => [name, saved[name] ?? '']));
  const hasPassword = (saved['mail.password'] ?? '') !== '';
  const next = { ...screen, answers: { ...answers, ...theirs }, start: { ...start, ...theirs }, saved, hasPassword };
  return at(next, screen.step);
}
