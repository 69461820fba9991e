import type { LostMarkup } from '../domain/body-markup.ts';
import type { Day } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import {
  type LineChange,
  longestPart,
  type TextExample,
  type TextPart,
  type TextProblem,
} from '../domain/email-text.ts';
import { plainLine } from '../domain/plain-text.ts';
import { type Tag, type TagValues, type TemplateKind, tagsOf } from '../domain/template.ts';
import { textsTexts as de } from './de/texts.ts';
import { type DoneBy, whenText } from './draft.ts';
import { textsTexts as en } from './en/texts.ts';
import { fill } from './fill.ts';
import { formatDay, formatEuro } from './format.ts';
import { textsTexts as nl } from './nl/texts.ts';

/** What can be said of a place in a text. */
type ProblemName = Exclude<TextProblem['problem'], 'empty' | 'too-long'>;

/** *E-mail tekst*: the list, the editor, the fields and the preview. */
export interface TextsTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly kinds: Readonly<Record<TemplateKind, string>>;
  readonly languages: Readonly<Record<Language, string>>;
  readonly columns: Readonly<Record<'kind' | 'language' | 'whose' | 'subject', string>>;
  readonly own: string;
  readonly standard: string;
  readonly editorTitle: string;
  readonly editorHelp: readonly string[];
  readonly parts: Readonly<Record<TextPart, string>>;
  readonly changed: string;
  /** `{line}`, `{column}`; with `{count}` when text is selected. */
  readonly place: string;
  readonly selected: string;
  readonly selecting: string;
  /** For `unsaved`. */
  readonly unsaved: string;
  readonly saved: string;
  readonly savedStandard: string;
  readonly nothingToSave: string;
  /** Where a problem stands: `{line}`, `{column}`. */
  readonly inBody: string;
  readonly inSubject: string;
  /** `{tag}` */
  readonly problems: Readonly<Record<ProblemName, string>>;
  /** `{tag}` */
  readonly didYouMean: string;
  readonly empty: Readonly<Record<TextPart, string>>;
  /** `{most}` */
  readonly tooLong: Readonly<Record<TextPart, string>>;
  /** How many more problems: `{count}` */
  readonly moreProblems: string;
  readonly lostQuestion: string;
  /** `{line}`, `{markup}` */
  readonly lost: Readonly<Record<LostMarkup, string>>;
  /** `{count}` */
  readonly more: string;
  readonly backToText: string;
  readonly keepAnyway: string;
  readonly restoreQuestion: string;
  /** Asked from the list, where it is kept at once. */
  readonly restoreNowQuestion: string;
  readonly restore: string;
  readonly restored: string;
  /** `{by}`, `{when}` */
  readonly changedElsewhere: string;
  readonly somebody: string;
  readonly whenUnknown: string;
  readonly conflictAsked: string;
  readonly changesThere: string;
  /** `{where}`, `{text}`; `{before}`, `{after}` */
  readonly lineAdded: string;
  readonly lineRemoved: string;
  readonly lineChanged: string;
  /** `{line}` */
  readonly lineOfBody: string;
  readonly toMine: string;
  readonly mineOnTop: string;
  readonly theirs: string;
  readonly onTopNow: string;
  readonly theirsNow: string;
  readonly letters: Readonly<
    Record<'backToText' | 'keepAnyway' | 'cancel' | 'restore' | 'toMine' | 'mineOnTop' | 'theirs', string>
  >;
  readonly pickerTitle: string;
  readonly pickerHelp: readonly string[];
  readonly pickerColumns: Readonly<Record<'tag' | 'meaning' | 'value', string>>;
  readonly tags: Readonly<Record<Tag, string>>;
  readonly previewTitle: string;
  readonly previewHelp: readonly string[];
  /** `{number}`, `{debtor}`, `{date}` */
  readonly examples: Readonly<Record<'invoice' | 'draft' | 'delivery' | 'production' | 'company' | 'made-up', string>>;
  /** `{example}` */
  readonly previewWith: string;
  readonly formatted: string;
  readonly plain: string;
  readonly find: string;
  /** `{query}` */
  readonly notFound: string;
  readonly madeUp: Readonly<
    Record<
      'number' | 'note' | 'reference' | 'debtorNumber' | 'debtor' | 'contact' | 'company' | 'phone' | 'address',
      string
    >
  >;
}

const tables: Readonly<Record<Language, TextsTexts>> = { nl, de, en };

/** The words of the e-mail texts' screens. */
export function textsTexts(language: Language): TextsTexts {
  return tables[language];
}

/** Values that are made up, for a company that has nothing yet to show a text with. */
export function madeUpValues(kind: TemplateKind, language: Language): TagValues {
  const { madeUp } = tables[language];
  const day = (text: Day) => formatDay(language, text);
  const values: Readonly<Record<Tag, string>> = {
    INVOICENUMBER: madeUp.number,
    INVOICEDATE: day('2026-01-12'),
    DUEDATE: day('2026-01-26'),
    PAYMENTREFERENCE: madeUp.reference,
    DELIVERYDATESTART: day('2026-01-05'),
    DELIVERYDATEEND: day('2026-01-10'),
    TOTALAMOUNT: formatEuro(language, kind === 'credit' || kind === 'no-payment' ? -123_456 : 123_456),
    DEBTORNUMBER: madeUp.debtorNumber,
    DEBTORNAME: madeUp.debtor,
    CONTACTNAME: madeUp.contact,
    COMPANYNAME: madeUp.company,
    COMPANYPHONE: madeUp.phone,
    COMPANYEMAIL: 'kantoor@example.com',
    COMPANYIBAN: 'NL00 BANK 0123 4567 89',
    DELIVERYNUMBER: madeUp.note,
    DELIVERYDATE: day('2026-01-08'),
    DELIVERYADDRESS: madeUp.address,
    PRODUCTIONDATE: day('2026-01-08'),
  };
  return Object.fromEntries(tagsOf[kind].map((tag) => [tag, values[tag]]));
}

/** What a text is shown with: "factuur 2026-00012, Lunchroom De Hoek". */
export function exampleText(language: Language, example: TextExample): string {
  const { examples } = tables[language];
  switch (example.what) {
    case 'invoice': {
      const debtor = plainLine(example.debtorName);
      return example.date === null
        ? fill(examples.draft, { debtor })
        : fill(examples.invoice, { number: plainLine(example.number), debtor });
    }
    case 'delivery': {
      const { number, debtorName, date } = example;
      const values = { number: plainLine(number), debtor: plainLine(debtorName), date: formatDay(language, date) };
      return fill(examples.delivery, values);
    }
    case 'production':
      return fill(examples.production, { date: formatDay(language, example.date) });
    case 'company':
      return examples.company;
    case 'made-up':
      return examples['made-up'];
    default:
      return example satisfies never;
  }
}

/** A place as people count it, from 1. */
export interface ShownPlace {
  readonly line: number;
  readonly column: number;
}

/** Why a text is not kept, as a sentence, with where it stands and what may have been meant. */
export function textProblemText(language: Language, problem: TextProblem, place: ShownPlace): string {
  const texts = tables[language];
  if (!('tag' in problem)) {
    if (problem.problem === 'empty') return texts.empty[problem.part];
    return fill(texts.tooLong[problem.part], { most: longestPart[problem.part] });
  }
  const where = fill(problem.part === 'body' ? texts.inBody : texts.inSubject, { ...place });
  const what = fill(texts.problems[problem.problem], { tag: shortened(problem.tag) });
  const meant = problem.nearest === null ? '' : ` ${fill(texts.didYouMean, { tag: problem.nearest })}`;
  return `${where}: ${what}${meant}`;
}

/** Letters of a line that are shown in a sentence. */
const shownLength = 60;

function shortened(text: string): string {
  const letters = [...plainLine(text)];
  return letters.length <= shownLength ? letters.join('') : `${letters.slice(0, shownLength - 1).join('')}…`;
}

/** One difference in words: `regel 3: "…" → "…"`. */
export function lineChangeText(language: Language, { part, line, before, after }: LineChange): string {
  const texts = tables[language];
  const where = part === 'subject' ? texts.parts.subject : fill(texts.lineOfBody, { line });
  if (before === null) return fill(texts.lineAdded, { where, text: shortened(after ?? '') });
  if (after === null) return fill(texts.lineRemoved, { where, text: shortened(before) });
  return fill(texts.lineChanged, { where, before: shortened(before), after: shortened(after) });
}

/** Who changed a text under somebody's hands, and when, as a sentence. */
export function changedElsewhereText(
  language: Language,
  { by, at }: { readonly [K in keyof DoneBy]: DoneBy[K] | null },
  now: Date,
): string {
  const texts = tables[language];
  const when = at === null ? texts.whenUnknown : whenText(language, at, now);
  return fill(texts.changedElsewhere, { by: by === null ? texts.somebody : plainLine(by), when });
}
