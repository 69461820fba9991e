import type { Instant } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { Delivery, DeliveryKind } from '../domain/delivery.ts';
import type { DeliveryDifference, DeliveryHeadField, DeliveryLineField } from '../domain/delivery-differences.ts';
import type { DeliveryClash } from '../domain/merge-delivery.ts';
import { plainLine } from '../domain/plain-text.ts';
import type { VatCode } from '../domain/vat.ts';
import type { Counted } from './counted.ts';
import { deliveryEntryTexts as de } from './de/delivery-entry.ts';
import { whenText } from './draft.ts';
import { deliveryEntryTexts as en } from './en/delivery-entry.ts';
import { fill } from './fill.ts';
import { formatAmount, formatDay, formatPercent, formatQuantity } from './format.ts';
import { deliveryEntryTexts as nl } from './nl/delivery-entry.ts';

/** A choice in a question, and the letter that chooses it. */
export interface Answer {
  readonly label: string;
  readonly letter: string;
}

/** The words of the screen on which deliveries are entered and changed. */
export interface DeliveryEntryTexts {
  readonly titles: Readonly<Record<'new' | 'change', string>>;
  readonly help: readonly string[];
  readonly kinds: Readonly<Record<DeliveryKind, string>>;
  readonly vat: Readonly<Record<VatCode, string>>;
  readonly head: Readonly<Record<DeliveryHeadField | 'number', string>>;
  readonly columns: Readonly<
    Record<'article' | 'description' | 'quantity' | 'returned' | 'price' | 'discount' | 'vat' | 'amount', string>
  >;
  /** In place of a number that was not given yet. */
  readonly numberLater: string;
  readonly visitingAddress: string;
  /** `{line}`, `{count}` */
  readonly place: string;
  /** `{count}` */
  readonly lines: Counted;
  /** `{amount}` */
  readonly net: string;
  /** `{amount}` */
  readonly paid: string;
  /** What one can do in a cell; `{…}` where said. */
  readonly hints: {
    readonly date: string;
    readonly kind: string;
    readonly debtor: string;
    /** `{choices}` */
    readonly address: string;
    readonly reference: string;
    readonly article: string;
    /** On a note without lines. */
    readonly firstArticle: string;
    /** Behind the last line. */
    readonly nextArticle: string;
    readonly description: string;
    readonly quantity: string;
    readonly returned: string;
    readonly price: string;
    /** `{discount}`: the debtor's. */
    readonly discount: string;
    /** `{choices}` */
    readonly vat: string;
    /** What was typed and fits nothing: `{typed}`. */
    readonly none: string;
    /** `{count}` more. */
    readonly more: string;
    /** Another delivery whose lines can be taken: `{number}`, `{date}`. */
    readonly another: string;
    /** An article: `{code}`, `{name}`, `{price}`, `{unit}`. */
    readonly priced: string;
  };
  readonly told: {
    /** `{debtor}` */
    readonly noDebtor: string;
    /** `{debtor}` */
    readonly debtorClosed: string;
    /** `{article}` */
    readonly noArticle: string;
    /** `{article}` */
    readonly articleClosed: string;
    /** `{typed}` */
    readonly noAddress: string;
    readonly noDate: string;
    /** `{date}`, `{count}` days. */
    readonly farDate: string;
    readonly noKind: string;
    readonly noQuantity: string;
    readonly noReturned: string;
    readonly noPrice: string;
    readonly noDiscount: string;
    /** `{choices}` */
    readonly noVat: string;
    /** `{article}`, `{line}`, `{quantity}` */
    readonly twice: string;
    readonly typeDebtor: string;
    readonly typeArticle: string;
    readonly typeQuantity: string;
    readonly emptyArticle: string;
    readonly nothingYet: string;
    /** `{count}` lines whose price became that of another day. */
    readonly repriced: Counted;
    readonly debtorFirst: string;
    readonly onlyEmpty: string;
    /** `{debtor}` */
    readonly nothingToRepeat: string;
    /** `{number}`, `{date}`, `{count}` */
    readonly repeated: Counted;
    /** More is typed behind something that cannot stand there. */
    readonly mendFirst: string;
    /** `{articles}` */
    readonly leftOut: string;
    /** `{count}` */
    readonly zeroLeftOut: string;
    readonly lineGone: string;
    /** `{kind}`, `{number}`, `{debtor}`, `{amount}` */
    readonly kept: string;
    /** `{kept}`: which one. */
    readonly changed: string;
    /** `{number}`, `{before}`: it got another number. */
    readonly renumbered: string;
    /** What others had changed meanwhile. `{changes}` */
    readonly others: string;
    readonly nothingToSave: string;
    /** `{field}`: what is not right yet. */
    readonly back: string;
  };
  /** The last one that was kept: `{number}`, `{debtor}`, `{amount}`. */
  readonly lastKept: string;
  /** `{count}` notes being kept. */
  readonly keeping: string;
  /** A note that could not be kept: `{debtor}`, `{count}` lines, `{reason}`. */
  readonly notKept: Counted;
  /** The store cannot be written just now: `{count}`, `{reason}`. */
  readonly waiting: Counted;
  /** `{count}` more that could not be kept. */
  readonly moreNotKept: string;
  readonly unsaved: {
    readonly typing: string;
    /** `{count}` */
    readonly queued: string;
    readonly changed: string;
  };
  readonly leave: {
    /** `{count}` */
    readonly keeping: Counted;
    /** `{count}` */
    readonly question: Counted;
    readonly stay: Answer;
    readonly discard: Answer;
  };
  readonly discard: {
    readonly question: string;
    /** Of a note that is there: what was changed on it. */
    readonly ofChange: string;
    readonly stay: Answer;
    readonly discard: Answer;
  };
  readonly conflict: {
    readonly asked: string;
    readonly back: Answer;
    readonly mine: Answer;
    readonly theirs: Answer;
    /** `{changes}` */
    readonly myChange: string;
    readonly onTopNow: string;
    readonly theirsNow: string;
    readonly stillShown: string;
    readonly willAsk: string;
    /** `{count}` */
    readonly more: string;
  };
  readonly fields: Readonly<Record<DeliveryHeadField | DeliveryLineField, string>>;
  /** Stands for a value that is empty. */
  readonly nothing: string;
  readonly ownDiscount: string;
  /** `{field}`, `{before}`, `{after}` */
  readonly headDifference: string;
  /** `{line}`, `{field}`, `{before}`, `{after}` */
  readonly lineDifference: string;
  /** `{line}`, `{quantity}` */
  readonly added: string;
  readonly removed: string;
  /** `{what}`, `{mine}`, `{theirs}` */
  readonly clash: string;
  /** `{line}` */
  readonly clashRemovedByThem: string;
  readonly clashRemovedByMe: string;
  readonly clashBothAdded: string;
  readonly somebody: string;
  /** `{by}`, `{when}`, `{changes}` */
  readonly theyChanged: string;
  /** Nobody knows by whom. `{changes}` */
  readonly changedUnknown: string;
  /** `{by}`, `{when}` */
  readonly deleted: string;
  readonly deletedUnknown: string;
  /** `{number}`, `{invoice}`, `{date}` */
  readonly onInvoice: string;
  /** `{number}` */
  readonly onDraft: string;
}

const tables: Readonly<Record<Language, DeliveryEntryTexts>> = { nl, de, en };

/** The words of the screen on which deliveries are entered and changed. */
export function deliveryEntryTexts(language: Language): DeliveryEntryTexts {
  return tables[language];
}

/** Letters of a text from the data that are shown in a sentence. */
const shownLength = 50;

function shown(text: string): string {
  const letters = [...plainLine(text)];
  return letters.length <= shownLength ? letters.join('') : `${letters.slice(0, shownLength - 1).join('')}…`;
}

type Field = DeliveryHeadField | DeliveryLineField;

function valueText(language: Language, field: Field, value: string | number | null): string {
  const texts = tables[language];
  if (value === null) return field === 'discount' ? texts.ownDiscount : texts.visitingAddress;
  if (typeof value === 'number') {
    if (field === 'price') return formatAmount(language, value);
    return field === 'discount' ? formatPercent(language, value) : formatQuantity(language, value);
  }
  if (value === '') return texts.nothing;
  switch (field) {
    case 'date':
      return formatDay(language, value);
    case 'kind':
      return Object.hasOwn(texts.kinds, value) ? texts.kinds[value as DeliveryKind] : value;
    case 'vat':
      return Object.hasOwn(texts.vat, value) ? texts.vat[value as VatCode] : value;
    default:
      return shown(value);
  }
}

/** One difference in words: `regel Volkoren, aantal 10 → 12`. */
export function deliveryDifferenceText(language: Language, difference: DeliveryDifference): string {
  const texts = tables[language];
  if (difference.of === 'line') {
    const { before, after } = difference;
    const quantity = formatQuantity(language, after ?? before ?? 0);
    return fill(after === null ? texts.removed : texts.added, { line: shown(difference.label), quantity });
  }
  const { field } = difference;
  return fill(difference.of === 'head' ? texts.headDifference : texts.lineDifference, {
    line: difference.of === 'field' ? shown(difference.label) : '',
    field: texts.fields[field],
    before: valueText(language, field, difference.before),
    after: valueText(language, field, difference.after),
  });
}

/** Where my change and theirs meet, as a sentence. */
export function deliveryClashText(language: Language, clash: DeliveryClash): string {
  const texts = tables[language];
  if (clash.of === 'line') {
    const line = shown(clash.label);
    if (clash.theirs === null) return fill(texts.clashRemovedByThem, { line });
    if (clash.mine === null) return fill(texts.clashRemovedByMe, { line });
    return fill(texts.clashBothAdded, {
      line,
      mine: formatQuantity(language, clash.mine),
      theirs: formatQuantity(language, clash.theirs),
    });
  }
  const { field } = clash;
  const name = texts.fields[field];
  return fill(texts.clash, {
    what: clash.of === 'field' ? `${shown(clash.label)}, ${name}` : name,
    mine: valueText(language, field, clash.mine),
    theirs: valueText(language, field, clash.theirs),
  });
}

/** Some of many, and how many more there are. */
function someOf(language: Language, texts: readonly string[], most: number): string {
  const more = texts.length - most;
  const told = more <= 0 ? texts : [...texts.slice(0, most), fill(tables[language].conflict.more, { count: more })];
  return told.join('; ');
}

/** Differences in one line. @param most of them that are named */
export function deliveryDifferencesText(
  language: Language,
  changes: readonly DeliveryDifference[],
  most: number,
): string {
  return someOf(
    language,
    changes.map((one) => deliveryDifferenceText(language, one)),
    most,
  );
}

/** What became of a delivery under somebody's hands, as the actions tell it. */
export type DeliveryFate =
  | {
      readonly outcome: 'conflict';
      readonly by: string | null;
      readonly at: Instant | null;
      readonly changes: readonly DeliveryDifference[];
    }
  | {
      readonly outcome: 'invoiced';
      readonly now: Pick<Delivery, 'number'>;
      readonly invoice: { readonly number: string | null; readonly date: string | null };
    }
  | { readonly outcome: 'gone'; readonly by: string | null; readonly at: Instant | null };

/**
 * Why a delivery could not be changed or deleted, as a sentence: who did what with it, or which invoice it stands on.
 * @param now the moment at which one reads it @param most differences that are named
 */
export function deliveryFateText(language: Language, fate: DeliveryFate, now: Date, most = 4): string {
  const texts = tables[language];
  if (fate.outcome === 'invoiced') {
    const number = plainLine(fate.now.number);
    const { number: invoice, date } = fate.invoice;
    if (invoice === null) return fill(texts.onDraft, { number });
    return fill(texts.onInvoice, { number, invoice: plainLine(invoice), date: date ? formatDay(language, date) : '' });
  }
  const by = fate.by === null ? texts.somebody : plainLine(fate.by);
  const when = fate.at === null ? '' : whenText(language, fate.at, now);
  if (fate.outcome === 'gone') return fate.at === null ? texts.deletedUnknown : fill(texts.deleted, { by, when });
  const changes = deliveryDifferencesText(language, fate.changes, most);
  return fill(fate.at === null ? texts.changedUnknown : texts.theyChanged, { by, when, changes });
}
