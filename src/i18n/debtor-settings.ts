import type { Weekday } from '../domain/calendar.ts';
import type { Collect, Debtor, DispatchMethod, InvoiceType, Language } from '../domain/debtor.ts';
import { plainLine } from '../domain/plain-text.ts';
import { type Counted, counted } from './counted.ts';
import { debtorSettingTexts as de } from './de/debtor-settings.ts';
import { debtorSettingTexts as en } from './en/debtor-settings.ts';
import { fill } from './fill.ts';
import { formatPercent } from './format.ts';
import { debtorSettingTexts as nl } from './nl/debtor-settings.ts';

/** The words for a debtor's settings, on the form and in a sentence. */
export interface DebtorSettingTexts {
  /** The values as one chooses them. */
  readonly days: Readonly<Record<Weekday | 'none', string>>;
  readonly types: Readonly<Record<InvoiceType, string>>;
  readonly collects: Readonly<Record<Collect, string>>;
  readonly dispatches: Readonly<Record<DispatchMethod, string>>;
  /** The values as a narrow column has them. */
  readonly short: {
    readonly types: Readonly<Record<InvoiceType, string>>;
    readonly dispatches: Readonly<Record<DispatchMethod, string>>;
  };
  /** The parts of the sentence that says what the settings mean. */
  readonly sentence: {
    readonly when: Readonly<Record<Weekday | 'none', string>>;
    /** One invoice of a type, by what it is for. */
    readonly what: Readonly<Record<InvoiceType, Readonly<Record<Collect, string>>>>;
    /** `{when}`, `{what}`, `{how}` */
    readonly whole: string;
    /** `{to}` */
    readonly mail: string;
    readonly mailToNobody: string;
    /** `{cc}` */
    readonly copyTo: string;
    readonly paper: Counted;
    readonly paperWithoutCopies: string;
    /** Between mail and paper, and between two addresses. */
    readonly and: string;
    /** `{central}`, `{number}`, `{project}` */
    readonly central: string;
    readonly centralWithProject: string;
    readonly noCentral: string;
    readonly noNumber: string;
    readonly bundled: string;
    readonly oneByOne: string;
    /** `{debtor}` */
    readonly billedTo: string;
    /** `{debtor}`, `{end}` */
    readonly billedThrough: string;
    /** `{percent}` */
    readonly ownDiscount: string;
    readonly billedFor: Counted;
    readonly closed: string;
    /** `{first}`, `{count}` */
    readonly andMore: string;
  };
}

const tables: Readonly<Record<Language, DebtorSettingTexts>> = { nl, de, en };

/** The words for a debtor's settings, in a language. */
export function debtorSettingTexts(language: Language): DebtorSettingTexts {
  return tables[language];
}

/** Who else has to do with a debtor's invoices. */
export interface SettingsAround {
  /** Whom it is billed to (*Consolideren*), and who pays in the end when that one is billed to another again; null: itself. */
  readonly billedTo: { readonly next: string; readonly end: string } | null;
  /** How many open debtors are billed to it. */
  readonly billedFor: number;
  /** The name of the central billing address; empty: there is none. */
  readonly central: string;
  /** Where that one's mail goes. */
  readonly centralEmail: readonly string[];
}

type Settings = Pick<
  Debtor,
  | 'invoiceDay'
  | 'invoiceType'
  | 'collect'
  | 'consolidateTo'
  | 'copies'
  | 'dispatch'
  | 'bundle'
  | 'topBakkers'
  | 'discount'
  | 'closed'
  | 'email'
  | 'cc'
>;

/** Addresses one after another; of many the first, and how many more. */
function listed(addresses: readonly string[], { and, andMore }: DebtorSettingTexts['sentence']): string {
  const [first = '', second = ''] = addresses.map(plainLine);
  if (addresses.length < 2) return first;
  return addresses.length === 2 ? `${first} ${and} ${second}` : fill(andMore, { first, count: addresses.length - 1 });
}

function howText({ dispatch, copies, topBakkers, email, cc }: Settings, around: SettingsAround, language: Language) {
  const { sentence } = tables[language];
  const to = topBakkers.on ? around.centralEmail : email;
  const copy = !topBakkers.on && cc.length > 0 ? [fill(sentence.copyTo, { cc: listed(cc, sentence) })] : [];
  const mail =
    to.length === 0 ? sentence.mailToNobody : [fill(sentence.mail, { to: listed(to, sentence) }), ...copy].join(' ');
  const paper = copies === 0 ? sentence.paperWithoutCopies : counted(sentence.paper, copies);
  switch (dispatch) {
    case 'pdf':
      return mail;
    case 'paper':
      return paper;
    case 'both':
      return `${mail} ${sentence.and} ${paper}`;
    default:
      return dispatch satisfies never;
  }
}

function centralText({ topBakkers }: Settings, { central }: SettingsAround, language: Language): readonly string[] {
  const { sentence } = tables[language];
  if (!topBakkers.on) return [];
  const number = plainLine(topBakkers.number).trim() || sentence.noNumber;
  const project = plainLine(topBakkers.project).trim();
  const place = plainLine(central).trim() || sentence.noCentral;
  return [fill(project === '' ? sentence.central : sentence.centralWithProject, { central: place, number, project })];
}

/**
 * What a debtor's settings mean, in words: when which invoices are made, of what, and how they go where.
 * @returns plain text of one line, a few sentences
 */
export function debtorSettingsText(language: Language, settings: Settings, around: SettingsAround): string {
  const { sentence } = tables[language];
  const { invoiceDay, invoiceType, collect, dispatch, bundle, discount, closed } = settings;
  const { billedTo } = around;
  const ending = closed ? [sentence.closed] : [];
  if (billedTo !== null) {
    const [debtor, end] = [plainLine(billedTo.next), plainLine(billedTo.end)];
    const billed = fill(debtor === end ? sentence.billedTo : sentence.billedThrough, { debtor, end });
    const own = discount > 0 ? [fill(sentence.ownDiscount, { percent: formatPercent(language, discount) })] : [];
    return [billed, ...own, ...ending].join(' ');
  }
  const whole = fill(sentence.whole, {
    when: sentence.when[invoiceDay],
    what: sentence.what[invoiceType][collect],
    how: howText(settings, around, language),
  });
  const others = around.billedFor > 0 ? [counted(sentence.billedFor, around.billedFor)] : [];
  const mailed = dispatch !== 'paper';
  // One invoice a run is one mail anyway.
  const mails = mailed && bundle ? [sentence.bundled] : mailed && collect !== 'all' ? [sentence.oneByOne] : [];
  return [whole, ...centralText(settings, around, language), ...mails, ...others, ...ending].join(' ');
}
