import type { Language } from '../domain/debtor.ts';
import { optionsTexts as de } from './de/options.ts';
import { optionsTexts as en } from './en/options.ts';
import { optionsTexts as nl } from './nl/options.ts';
import type { FieldText } from './option-fields.ts';

/** The rubrics of *Extra → Opties*, in their order. */
export const optionRubrics = [
  'general',
  'invoices',
  'mail',
  'folders',
  'print',
  'workdays',
  'schedule',
  'language',
  'companies',
] as const;
export type OptionRubric = (typeof optionRubrics)[number];

/** An answer to a question, and the letter that gives it at once. */
export interface AnswerText {
  readonly label: string;
  readonly letter: string;
}

/** What *Opties* says besides what is said of each option. */
export interface OptionsTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly rubrics: Readonly<Record<OptionRubric, string>>;
  readonly busy: string;
  readonly saved: string;
  readonly nothingChanged: string;
  /** `{label}`, `{rubric}` */
  readonly look: string;
  readonly empty: string;
  readonly clearPassword: FieldText;
  /** What stands under fields. */
  readonly notes: {
    readonly noUser: string;
    readonly noMailbox: string;
    readonly passwordKept: string;
    readonly signedIn: string;
    readonly notSignedIn: string;
    readonly tlsOnly: string;
    readonly starttlsOnly: string;
    /** `{example}` */
    readonly example: string;
    readonly noWorkingCopies: string;
    /** These have `{folder}`. */
    readonly invoiceGoes: string;
    readonly invoiceStays: string;
    readonly deliveryGoes: string;
    readonly deliveryStays: string;
    readonly redirecting: string;
  };
  /** What stands under the form of a rubric. */
  readonly panels: {
    /** `{country}`, `{rates}` */
    readonly vatToday: string;
    /** `{country}` */
    readonly vatNone: string;
    /** These have `{folder}`. */
    readonly archive: string;
    readonly data: string;
    readonly workingCopies: string;
    readonly searchingPrinters: string;
    readonly printers: string;
    readonly noPrinters: string;
    readonly defaultPrinter: string;
    readonly printerStopped: string;
    readonly typePrinter: string;
    readonly testPage: string;
    readonly comingHolidays: string;
    readonly noHolidays: string;
    readonly ownHoliday: string;
    readonly mailOff: string;
    /** `{company}` */
    readonly company: string;
    readonly language: string;
  };
  /** What is wrong with a folder or a file. */
  readonly places: {
    readonly relative: string;
    readonly missing: string;
    /** `{folder}` */
    readonly missingQuestion: string;
    readonly backToField: AnswerText;
    readonly make: AnswerText;
    /** `{folder}` */
    readonly made: string;
  };
  /** Before something that works with what is saved. */
  readonly saveFirst: { readonly question: string; readonly back: AnswerText; readonly save: AnswerText };
  /** `{job}` */
  readonly testPagePrinted: string;
  /** `{job}` */
  readonly sheetPrinted: string;
  /** `{name}`, `{limit}` */
  readonly presetFilledIn: string;
  readonly presetLimit: string;
  readonly conflicts: {
    /** Above the changed options, where they are told and not asked about. */
    readonly notSaved: string;
    /** `{labels}` */
    readonly told: string;
    readonly question: string;
    /** `{label}`, `{theirs}`, `{mine}` */
    readonly line: string;
    readonly goOn: AnswerText;
    readonly mine: AnswerText;
    readonly theirs: AnswerText;
  };
  readonly search: {
    readonly title: string;
    readonly help: readonly string[];
    readonly prompt: string;
    /** `{label}` */
    readonly notThere: string;
  };
  /** A page of text. */
  readonly page: { readonly title: string; readonly help: readonly string[] };
  /** What stands on the test page. */
  readonly testPage: {
    readonly title: string;
    /** `{company}`, `{at}` */
    readonly line: string;
    readonly edges: string;
    readonly letters: string;
  };
}

const tables: Readonly<Record<Language, OptionsTexts>> = { nl, de, en };

/** The words of *Opties*. */
export function optionsTexts(language: Language): OptionsTexts {
  return tables[language];
}
