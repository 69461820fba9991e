import type { Instant } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import {
  hasReturns,
  type ProductionArticle,
  type ProductionList,
  type ProductionShare,
} from '../domain/production-list.ts';
import { documentTexts } from '../i18n/document.ts';
import { fill } from '../i18n/fill.ts';
import { formatDay, formatMoment, formatQuantity } from '../i18n/format.ts';
import { productionDay, productionListName, productionListTexts } from '../i18n/production-list.ts';
import { cleanText } from './clean-text.ts';
import type { Column, Fact, TableSection } from './table-model.ts';

export interface ProductionListOptions {
  /** The company's name. */
  readonly company: string;
  readonly language: Language;
  /** The moment for which the figures hold. */
  readonly asOf: Instant;
  /** Says below each article for whom it is. */
  readonly perDebtor: boolean;
}

/** A production list as words, ready to be set: the PDF and the plain text are drawn from this alone. */
export interface ProductionListDocument {
  readonly title: string;
  /** Title and day. */
  readonly name: string;
  readonly company: string;
  readonly facts: readonly Fact[];
  readonly columns: readonly Column[];
  readonly sections: readonly TableSection[];
  /** Stands in the place of the table when nothing is delivered; null: something is. */
  readonly empty: string | null;
  readonly page: (page: number, pages: number) => string;
}

const left = (label: string): Column => ({ label, align: 'left', grows: false });
const right = (label: string): Column => ({ label, align: 'right', grows: false });
const growing = (label: string): Column => ({ label, align: 'left', grows: true });

function totalsDocument(
  list: ProductionList,
  language: Language,
): Pick<ProductionListDocument, 'columns' | 'sections'> {
  const { columns } = productionListTexts(language);
  const returns = hasReturns(list);
  const cells = ({ article, name, unit, quantity, returned }: ProductionArticle) =>
    [
      article,
      name,
      unit,
      ...(returns ? [returned === 0 ? '' : formatQuantity(language, returned)] : []),
      formatQuantity(language, quantity),
    ].map(cleanText);
  return {
    columns: [
      left(columns.article),
      growing(columns.name),
      left(columns.unit),
      ...(returns ? [right(columns.returned)] : []),
      right(columns.quantity),
    ],
    sections: [
      {
        heading: null,
        continued: null,
        rows: list.articles.map((article) => ({ cells: cells(article), amount: 0 })),
        subtotal: null,
      },
    ],
  };
}

/** A section for each article: its debtors, and what they come to. */
function debtorsDocument(
  list: ProductionList,
  language: Language,
): Pick<ProductionListDocument, 'columns' | 'sections'> {
  const { columns, total } = productionListTexts(language);
  const returns = hasReturns(list);
  const cells = ({ debtor, debtorName, place, text, quantity, returned }: ProductionShare) =>
    [
      debtor,
      debtorName,
      [place, text].filter((part) => part !== '').join(' · '),
      ...(returns ? [returned === 0 ? '' : formatQuantity(language, returned)] : []),
      formatQuantity(language, quantity),
    ].map(cleanText);
  return {
    columns: [
      left(columns.debtor),
      { ...left(columns.debtorName), grows: false },
      growing(columns.place),
      ...(returns ? [right(columns.returned)] : []),
      right(columns.quantity),
    ],
    sections: list.articles.map(({ article, name, unit, quantity, shares }) => {
      const heading = cleanText([article, name].filter((part) => part !== '').join(' '));
      return {
        heading,
        continued: fill(documentTexts(language).continued, { heading }),
        rows: shares.map((share) => ({ cells: cells(share), amount: 0 })),
        subtotal: { label: total, value: cleanText(`${formatQuantity(language, quantity)} ${unit}`) },
      };
    }),
  };
}

/** Everything that stands on a production list, as text in a language, cleaned of control characters. */
export function productionListDocument(list: ProductionList, options: ProductionListOptions): ProductionListDocument {
  const { company, language, asOf, perDebtor } = options;
  const texts = productionListTexts(language);
  const { facts } = texts;
  return {
    title: texts.title.toLocaleUpperCase(language),
    name: productionListName(language, list.date),
    company: cleanText(company),
    facts: [
      { label: facts.date, value: productionDay(language, list.date) },
      { label: facts.deliveries, value: String(list.deliveries) },
      { label: facts.debtors, value: String(list.debtors) },
      { label: facts.asOf, value: formatMoment(language, asOf) },
    ],
    ...(perDebtor ? debtorsDocument(list, language) : totalsDocument(list, language)),
    empty: list.articles.length === 0 ? fill(texts.empty, { date: formatDay(language, list.date) }) : null,
    page: (page, pages) => fill(documentTexts(language).page, { page, pages }),
  };
}
