import type { Article } from '../../domain/article.ts';
import { lineFromArticle } from '../../domain/article-line.ts';
import type { Day } from '../../domain/calendar.ts';
import { checkedFields, type LineFields, type NewLine } from '../../domain/change-draft.ts';
import type { Language } from '../../domain/debtor.ts';
import type { LineRate } from '../../domain/hand-draft.ts';
import type { InvoiceLine } from '../../domain/invoice.ts';
import type { BasisPoints, Cents } from '../../domain/money.ts';
import { plainLine } from '../../domain/plain-text.ts';
import { priceOf } from '../../domain/quantity.ts';
import { UserError } from '../../domain/user-error.ts';
import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import { formatPercent } from '../../i18n/format.ts';
import { moneyText, quantityText } from '../kit/field-text.ts';
import { type Form, type FormField, type FormValues, formOf, valuesOf, withFocus, withValue } from '../kit/form.ts';
import { parseMoney, parseQuantity } from '../kit/parse-field.ts';

/** What a line's form begins with. */
export interface DraftLineStart {
  readonly language: Language;
  /** Null: a new line. */
  readonly line: InvoiceLine | null;
  /** It is added by hand: its unit and VAT can be changed too. */
  readonly isNew: boolean;
  readonly rates: readonly LineRate[];
  /** The parts of the draft to choose from, by what stands above them; empty: it stays where it is. */
  readonly sections: readonly string[];
  readonly section: number;
  /** Those that a new line can be filled in from. */
  readonly articles: readonly Article[];
  /** Whose prices count: the last day of delivery. */
  readonly day: Day;
  /** What a new line in a part of the draft begins with. */
  readonly discountOf: (section: number) => BasisPoints;
}

/** One line of a draft in a form. */
export interface DraftLineScreen {
  readonly kind: 'draft-line';
  readonly start: DraftLineStart;
  readonly form: Form;
  /** Code of the article from which the form was filled in; empty: from none. */
  readonly article: string;
  /** Takes the line as it was filled in, and the part of the draft that it goes to. */
  readonly put: (line: NewLine, section: number) => void;
}

/** A share in basis points from a percentage: `2,5` is 250. Null when it has more than two decimals. */
function parsePercent(text: string): number | null {
  const thousandths = parseQuantity(text);
  return thousandths === null || thousandths % 10 !== 0 ? null : thousandths / 10;
}

/** What is wrong with a field's value, as a sentence; null: nothing. */
function problemWith(language: Language, fields: LineFields | null): string | null {
  try {
    if (fields === null) throw new UserError('draft.bad-discount');
    checkedFields(fields);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, remedy } = explainError(language, error);
    return `${message} ${remedy}`;
  }
}

function isCode(code: string, typed: string): boolean {
  return code.toLowerCase() === typed.trim().toLowerCase();
}

/** The article of this code, in any case. */
export function articleOf(articles: readonly Article[], typed: string): Article | undefined {
  return articles.find(({ code }) => isCode(code, typed));
}

function fieldsOf({ language, line, isNew, rates, sections, articles }: DraftLineStart): readonly FormField[] {
  const { fields: labels, fieldHelp: help, unknownArticle } = draftScreenTexts(language);
  const field = (name: keyof typeof labels, part: Partial<FormField> & Pick<FormField, 'kind'>): FormField => ({
    name,
    label: labels[name],
    help: help[name],
    ...part,
  });
  return [
    ...(isNew
      ? [
          field('article', {
            kind: 'text',
            width: 30,
            check: (typed) =>
              articleOf(articles, typed) || isCode(line?.article ?? '', typed) ? null : fill(unknownArticle, { typed }),
          }),
        ]
      : []),
    field('description', {
      kind: 'text',
      required: true,
      check: (description) => problemWith(language, { description }),
    }),
    field('quantity', {
      kind: 'quantity',
      required: true,
      check: (text) => problemWith(language, { quantity: parseQuantity(text) ?? 0 }),
    }),
    ...(isNew ? [field('unit', { kind: 'text', width: 20 })] : []),
    field('price', {
      kind: 'money',
      required: true,
      check: (text) => problemWith(language, { price: parseMoney(text) ?? 0 }),
    }),
    field('discount', {
      kind: 'quantity',
      check: (text) => {
        const discount = parsePercent(text);
        return problemWith(language, discount === null ? null : { discount });
      },
    }),
    ...(isNew && rates.length > 0
      ? [
          field('rate', {
            kind: 'choice',
            choices: rates.map(({ rate }) => ({ value: String(rate), label: formatPercent(language, rate) })),
          }),
        ]
      : []),
    ...(sections.length > 1
      ? [field('section', { kind: 'choice', choices: sections.map((label, at) => ({ value: String(at), label })) })]
      : []),
  ];
}

/** A line in its form. @param put gets the line when it is right */
export function draftLineOf(start: DraftLineStart, put: DraftLineScreen['put']): DraftLineScreen {
  const { language, line, section } = start;
  const values = {
    article: line?.article ?? '',
    description: line?.description ?? '',
    quantity: quantityText(language, line?.quantity ?? 1000),
    unit: line?.unit ?? '',
    price: line === null ? '' : moneyText(language, line.price),
    // Basis points are hundredths of a percent.
    discount: quantityText(language, (line?.discount ?? start.discountOf(section)) * 10),
    rate: String(line?.rate ?? start.rates[0]?.rate ?? 0),
    section: String(section),
  };
  return { kind: 'draft-line', start, form: formOf(fieldsOf(start), values), article: values.article, put };
}

/** Fills the form in from an article, at its price of the day; how much of it there is comes next. */
export function withArticle(screen: DraftLineScreen, article: Article): DraftLineScreen {
  const { language, rates, day } = screen.start;
  const { article: code, description, unit, price, vat } = lineFromArticle(article, day);
  const rate = rates.find((one) => one.code === vat);
  const values = {
    article: code,
    description,
    unit,
    price: moneyText(language, price),
    ...(rate === undefined ? {} : { rate: String(rate.rate) }),
  };
  const form = Object.entries(values).reduce((now, [name, text]) => withValue(now, name, plainLine(text)), screen.form);
  return { ...screen, article: code, form: withFocus(form, 'quantity') };
}

/** The line that the form's values stand for; null as long as a number in it is none. */
export function lineFrom({ line }: DraftLineStart, values: FormValues): NewLine | null {
  const quantity = parseQuantity(values['quantity'] ?? '');
  const price = parseMoney(values['price'] ?? '');
  const typed = values['discount']?.trim() ?? '';
  const discount = typed === '' ? 0 : parsePercent(typed);
  if (quantity === null || price === null || discount === null) return null;
  return {
    article: values['article']?.trim() ?? line?.article ?? '',
    description: values['description'] ?? '',
    unit: values['unit'] ?? line?.unit ?? '',
    quantity,
    price,
    discount,
    rate: Number(values['rate'] ?? line?.rate ?? 0),
  };
}

/** What the line as it stands comes to, in cents; null as long as something is wrong with its numbers. */
export function amountFrom({ start, form }: Pick<DraftLineScreen, 'start' | 'form'>): Cents | null {
  const line = lineFrom(start, valuesOf(form));
  if (line === null) return null;
  const { quantity, price, discount } = line;
  return problemWith(start.language, { quantity, price, discount }) === null
    ? priceOf(quantity, price, discount)
    : null;
}
