import type { VatToday } from '../../actions/vat-today.ts';
import type { Article } from '../../domain/article.ts';
import { comingPrices, isFirstPricePast, withoutPrice, withPrice } from '../../domain/article-prices.ts';
import type { Day } from '../../domain/calendar.ts';
import { articleLengths, maxPrice } from '../../domain/change-article.ts';
import type { Language } from '../../domain/debtor.ts';
import type { VatCode } from '../../domain/vat.ts';
import { type ArticleFieldName, articleTexts } from '../../i18n/article.ts';
import { vatCodeText } from '../../i18n/articles.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay } from '../../i18n/format.ts';
import { moneyText } from '../kit/field-text.ts';
import type { FieldChoice, FormField, FormValues } from '../kit/form.ts';
import { parseMoney } from '../kit/parse-field.ts';

/** What the form has to know besides the article. */
export interface ArticleFormWorld {
  readonly language: Language;
  readonly today: Day;
  readonly vat: readonly VatToday[];
}

/** The name of the field of a price that is to come. */
function comingField(from: Day): string {
  return `from ${from}`;
}

/** A new article, before anything is filled in. */
export function blankArticle(vat: readonly VatToday[]): Article {
  // Bread has the low rate.
  const code = vat.find((one) => one.code === 'low') ?? vat[0];
  return {
    code: '',
    name: '',
    unit: '',
    price: 0,
    prices: [],
    vat: code?.code ?? 'high',
    closed: false,
    revision: 1,
  };
}

function vatChoices({ language, vat }: ArticleFormWorld, own: VatCode): readonly FieldChoice[] {
  const known = vat.some(({ code }) => code === own);
  return [...vat, ...(known ? [] : [{ code: own, rate: null }])].map(({ code, rate }) => ({
    value: code,
    label: vatCodeText(language, code, rate),
  }));
}

/** The fields of an article's form: a price that has been asked has none. @param isNew its code is to be filled in */
export function articleFieldsOf(world: ArticleFormWorld, article: Article, isNew: boolean): readonly FormField[] {
  const { language, today } = world;
  const texts = articleTexts(language);
  const { problems } = texts;
  const field = (name: ArticleFieldName, part: Partial<FormField> & Pick<FormField, 'kind'>): FormField => ({
    name,
    label: texts.labels[name],
    help: texts.fieldHelp[name],
    ...part,
  });
  const atMost = (max: number) => (text: string) => (text.length > max ? fill(problems.tooLong, { max }) : null);
  const inRange = (text: string) => {
    const price = parseMoney(text);
    const fits = price !== null && price >= 0 && price <= maxPrice;
    return fits ? null : fill(problems.priceRange, { max: moneyText(language, maxPrice) });
  };
  const first = moneyText(language, article.price);
  const price = field('price', {
    kind: 'money',
    required: true,
    check: inRange,
    note: (values) => (isNew || parseMoney(values['price'] ?? '') === parseMoney(first) ? null : texts.linesKeep),
  });
  const coming = comingPrices(article, today).map(({ from }): FormField => {
    const name = comingField(from);
    return {
      name,
      kind: 'money',
      label: fill(texts.coming, { date: formatDay(language, from) }),
      help: texts.comingHelp,
      check: inRange,
      note: (values) => (values[name]?.trim() === '' ? texts.comingGoes : null),
    };
  });
  const { code, name, unit } = articleLengths;
  return [
    ...(isNew ? [field('code', { kind: 'text', required: true, width: code, check: atMost(code) })] : []),
    field('name', { kind: 'text', required: true, check: atMost(name) }),
    field('unit', { kind: 'text', width: unit, check: atMost(unit) }),
    field('vat', { kind: 'choice', choices: vatChoices(world, article.vat) }),
    ...(isFirstPricePast(article, today) ? [] : [price]),
    ...coming,
    ...(isNew
      ? []
      : [
          field('newPrice', { kind: 'money', check: inRange }),
          field('newFrom', {
            kind: 'date',
            check: (day) => (day < today ? problems.dayPast : null),
            note: ({ newPrice = '', newFrom = '' }) => (`${newPrice}${newFrom}`.trim() === '' ? null : texts.newHolds),
          }),
        ]),
  ];
}

/** What stands in the form of an article. */
export function articleValues({ language, today }: ArticleFormWorld, article: Article, isNew: boolean): FormValues {
  const { code, name, unit, vat, price } = article;
  const coming = comingPrices(article, today).map((one) => [comingField(one.from), moneyText(language, one.price)]);
  return { code, name, unit, vat, price: isNew ? '' : moneyText(language, price), ...Object.fromEntries(coming) };
}

/** What is wrong with a new price as a whole; null: nothing. */
export function newPriceProblem(
  { language, today }: ArticleFormWorld,
  article: Article,
  { newPrice = '', newFrom = '' }: FormValues,
): { readonly field: ArticleFieldName; readonly sentence: string } | null {
  const { problems } = articleTexts(language);
  if (newPrice === '' && newFrom === '') return null;
  if (newFrom === '') return { field: 'newFrom', sentence: problems.dayNeeded };
  if (newPrice === '') return { field: 'newPrice', sentence: problems.priceNeeded };
  const isTaken = comingPrices(article, today).some(({ from }) => from === newFrom);
  return isTaken ? { field: 'newFrom', sentence: problems.dayTaken } : null;
}

/** The article that the form's values stand for, when all of them are right. */
export function articleFrom({ today, vat }: ArticleFormWorld, base: Article, values: FormValues): Article {
  const { code = base.code, name = '', unit = '', price, newPrice = '', newFrom = '' } = values;
  const chosen = [...vat.map((one) => one.code), base.vat].find((one) => one === values['vat']);
  const fields: Article = {
    ...base,
    code,
    name,
    unit,
    vat: chosen ?? base.vat,
    price: (price === undefined ? null : parseMoney(price)) ?? base.price,
  };
  const withComing = comingPrices(base, today).reduce((article, { from }) => {
    const typed = parseMoney(values[comingField(from)] ?? '');
    return typed === null ? withoutPrice(article, from) : withPrice(article, from, typed);
  }, fields);
  const added = parseMoney(newPrice);
  return added === null || newFrom === '' ? withComing : withPrice(withComing, newFrom, added);
}
