import { type Article, priceOn } from '../../domain/article.ts';
import { lineFromArticle } from '../../domain/article-line.ts';
import { dayOf, daysBetween } from '../../domain/calendar.ts';
import type { Debtor, Language } from '../../domain/debtor.ts';
import type { DeliveryLine } from '../../domain/delivery.ts';
import { deliveryProblems } from '../../domain/delivery-problems.ts';
import { repriced } from '../../domain/delivery-totals.ts';
import { articlesMatching, debtorsMatching } from '../../domain/find-records.ts';
import { foldText } from '../../domain/fold-text.ts';
import { plainLine } from '../../domain/plain-text.ts';
import { counted } from '../../i18n/counted.ts';
import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import { deliveryRuleText } from '../../i18n/delivery-rules.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay, formatQuantity } from '../../i18n/format.ts';
import { parseDay, parseMoney, parseQuantity } from '../kit/parse-field.ts';
import { addressChoices, type CellChoice, kindChoices, vatChoices } from './cells.ts';
import type { Note } from './note.ts';
import { parseQuantities } from './quantities.ts';
import { type DeliveryScreen, debtorOf, type HeadCell, type LineCell, lineAt } from './update.ts';

/** What came of what was typed in a cell. */
export type Committed =
  /** It stands in the note; `told` is worth a look all the same. */
  | { readonly outcome: 'taken'; readonly screen: DeliveryScreen; readonly told: string | null }
  /** It is nothing that can stand there, and why. What was typed is still there. */
  | { readonly outcome: 'refused'; readonly told: string }
  /** Several records fit it: one has to be chosen. */
  | { readonly outcome: 'several'; readonly of: 'debtors' | 'articles'; readonly typed: string };

export interface Committing {
  readonly language: Language;
  readonly now: Date;
}

function taken(screen: DeliveryScreen, note: Note, told: string | null = null): Committed {
  return { outcome: 'taken', screen: { ...screen, note, typed: null }, told };
}

function refused(told: string): Committed {
  return { outcome: 'refused', told };
}

/** Farther from today than this is worth a look: a year or a month mistyped. */
const usualDays = 31;

function date(screen: DeliveryScreen, text: string, { language, now }: Committing): Committed {
  const { told } = deliveryEntryTexts(language);
  const { note, records } = screen;
  const today = dayOf(now);
  const day = parseDay(text, today);
  if (day === null) return refused(told.noDate);
  const articleOf = (code: string) => records?.articles.get(code);
  const rows = note.rows.map((row) => (row === null ? null : (repriced([row], articleOf, note.date, day)[0] ?? row)));
  const count = rows.filter((row, index) => row !== note.rows[index]).length;
  const far = Math.abs(daysBetween(today, day));
  const farDate = far > usualDays ? [fill(told.farDate, { date: formatDay(language, day), count: far })] : [];
  const prices = count > 0 ? [counted(told.repriced, count)] : [];
  return taken(screen, { ...note, date: day, rows }, [...farDate, ...prices].join(' ') || null);
}

/** The choice that was typed: its code, its name, or the beginning of a name that no other one has. */
function chosenBy<Value>(choices: readonly CellChoice<Value>[], text: string): CellChoice<Value> | undefined {
  const typed = foldText(text).trim();
  const exact =
    choices.findLast(({ code }) => foldText(code) === typed) ?? choices.find(({ label }) => foldText(label) === typed);
  if (exact) return exact;
  const begun = choices.filter(({ label }) => foldText(label).startsWith(typed));
  return begun.length === 1 ? begun[0] : undefined;
}

/** Choices with what one types for them. */
export function choicesText(choices: readonly CellChoice<unknown>[]): string {
  return choices.map(({ code, label }) => `${code} ${plainLine(label)}`).join(', ');
}

function kind(screen: DeliveryScreen, text: string, { language }: Committing): Committed {
  const found = chosenBy(kindChoices(language), text);
  if (!found) return refused(deliveryEntryTexts(language).told.noKind);
  return taken(screen, { ...screen.note, kind: found.value });
}

/** The note for this debtor. Its address is that of the debtor before; prices do not depend on it. */
export function withDebtor(screen: DeliveryScreen, { number }: Pick<Debtor, 'number'>): DeliveryScreen {
  const { note } = screen;
  const address = note.debtor === number ? note.address : null;
  return { ...screen, note: { ...note, debtor: number, address }, typed: null };
}

/** Whether a text is a code that one types without looking: then nothing is guessed from it. */
function isCode(text: string): boolean {
  return /^\d/.test(text);
}

function debtor(screen: DeliveryScreen, text: string, { language }: Committing): Committed {
  const { told } = deliveryEntryTexts(language);
  const typed = text.trim();
  if (typed === '') return taken(screen, { ...screen.note, debtor: '', address: null });
  const { debtors, debtorsInUse } = screen.records ?? { debtors: new Map<string, Debtor>(), debtorsInUse: [] };
  const folded = foldText(typed);
  const exact = debtors.get(typed) ?? debtorsInUse.find(({ number }) => foldText(number) === folded);
  if (exact && (!exact.closed || exact.number === screen.base?.debtor)) {
    return { outcome: 'taken', screen: withDebtor(screen, exact), told: null };
  }
  if (exact) return refused(fill(told.debtorClosed, { debtor: exact.number }));
  const found = isCode(typed) ? [] : debtorsMatching(debtorsInUse, typed);
  const [only] = found;
  if (only === undefined) return refused(fill(told.noDebtor, { debtor: plainLine(typed) }));
  if (found.length === 1) return { outcome: 'taken', screen: withDebtor(screen, only), told: null };
  return { outcome: 'several', of: 'debtors', typed };
}

function address(screen: DeliveryScreen, text: string, { language }: Committing): Committed {
  const typed = text.trim();
  if (typed === '') return taken(screen, { ...screen.note, address: null });
  const found = chosenBy(addressChoices(language, screen), typed);
  if (!found) return refused(fill(deliveryEntryTexts(language).told.noAddress, { typed: plainLine(typed) }));
  return taken(screen, { ...screen.note, address: found.value });
}

/** A rule that the note breaks in what was just typed, as a sentence. */
function broken(screen: DeliveryScreen, note: Note, { language }: Committing): string | null {
  const row = screen.place.part === 'line' ? screen.place.row : 0;
  const line = note.rows[row];
  const problems = deliveryProblems(
    { ...note, lines: line ? [line] : [] },
    { debtor: () => undefined, article: () => ({ closed: false }), before: null },
  );
  const { place } = screen;
  const found = problems.find(
    ({ field }) => field === place.cell || (place.cell === 'quantity' && field === 'returned'),
  );
  return found ? deliveryRuleText(language, found.rule, { ...found.params, line: row + 1 }) : null;
}

function checked(screen: DeliveryScreen, note: Note, committing: Committing): Committed {
  const problem = broken(screen, note, committing);
  return problem === null ? taken(screen, note) : refused(problem);
}

function head(screen: DeliveryScreen, cell: HeadCell, text: string, committing: Committing): Committed {
  switch (cell) {
    case 'date':
      return date(screen, text, committing);
    case 'kind':
      return kind(screen, text, committing);
    case 'debtor':
      return debtor(screen, text, committing);
    case 'address':
      return address(screen, text, committing);
    case 'reference':
      return checked(screen, { ...screen.note, reference: plainLine(text) }, committing);
    default:
      return cell satisfies never;
  }
}

function rowsWith({ rows }: Note, at: number, line: DeliveryLine): Note['rows'] {
  const next = rows.map((row, index) => (index === at ? line : row));
  return at === rows.length - 1 ? [...next, null] : next;
}

/** The line under the cursor with another article: description, unit, price and VAT are the article's; what was counted stays. */
export function withArticle(
  screen: DeliveryScreen,
  article: Article,
  language: Language,
): { readonly screen: DeliveryScreen; readonly told: string | null } {
  const { note, place } = screen;
  if (place.part !== 'line') return { screen, told: null };
  const { quantity = 0, returned = 0 } = note.rows[place.row] ?? {};
  const line: DeliveryLine = { ...lineFromArticle(article, note.date), quantity, returned, discount: null };
  const twin = note.rows.findIndex((row, index) => index !== place.row && row?.article === article.code);
  const other = note.rows[twin];
  const told = other
    ? fill(deliveryEntryTexts(language).told.twice, {
        article: plainLine(article.code),
        line: twin + 1,
        quantity: formatQuantity(language, other.quantity - other.returned),
      })
    : null;
  return { screen: { ...screen, note: { ...note, rows: rowsWith(note, place.row, line) }, typed: null }, told };
}

function article(screen: DeliveryScreen, text: string, { language }: Committing): Committed {
  const { told } = deliveryEntryTexts(language);
  const typed = text.trim();
  const line = lineAt(screen);
  if (typed === '') return line === null ? taken(screen, screen.note) : refused(told.emptyArticle);
  const { articles, articlesInUse } = screen.records ?? { articles: new Map<string, Article>(), articlesInUse: [] };
  const folded = foldText(typed);
  const exact = articles.get(typed) ?? articlesInUse.find(({ code }) => foldText(code) === folded);
  // The same one again: the line stays as it is, its price included.
  if (line !== null && line.article === (exact?.code ?? typed)) return taken(screen, screen.note);
  if (exact && !exact.closed) return { outcome: 'taken', ...withArticle(screen, exact, language) };
  if (exact) return refused(fill(told.articleClosed, { article: exact.code }));
  const found = isCode(typed) ? [] : articlesMatching(articlesInUse, typed);
  const [only] = found;
  if (only === undefined) return refused(fill(told.noArticle, { article: plainLine(typed) }));
  if (found.length === 1) return { outcome: 'taken', ...withArticle(screen, only, language) };
  return { outcome: 'several', of: 'articles', typed };
}

/** A share in basis points from a percentage: `2,5` is 250. Null when it has more than two decimals. */
function parsePercent(text: string): number | null {
  const thousandths = parseQuantity(text);
  return thousandths === null || thousandths % 10 !== 0 ? null : thousandths / 10;
}

/** What a text makes of a line; a sentence: why it makes nothing of it. */
function changedLine(
  screen: DeliveryScreen,
  line: DeliveryLine,
  cell: Exclude<LineCell, 'article'>,
  text: string,
  language: Language,
): DeliveryLine | string {
  const { told } = deliveryEntryTexts(language);
  const empty = text.trim() === '';
  switch (cell) {
    case 'description': {
      const own = screen.records?.articles.get(line.article)?.name ?? '';
      return { ...line, description: plainLine(text) || own };
    }
    case 'quantity': {
      const quantities = parseQuantities(text, line);
      return quantities === null ? told.noQuantity : { ...line, ...quantities };
    }
    case 'returned': {
      const returned = empty ? 0 : parseQuantity(text);
      return returned === null || returned < 0 ? told.noReturned : { ...line, returned };
    }
    case 'price': {
      const known = screen.records?.articles.get(line.article);
      const own = known ? priceOn(known, screen.note.date) : null;
      const price = empty ? own : parseMoney(text);
      return price === null ? told.noPrice : { ...line, price };
    }
    case 'discount': {
      const discount = empty ? null : parsePercent(text);
      return discount === null && !empty ? told.noDiscount : { ...line, discount };
    }
    case 'vat': {
      const choices = vatChoices(language, screen);
      const found = chosenBy(choices, text);
      return found ? { ...line, vat: found.value } : fill(told.noVat, { choices: choicesText(choices) });
    }
    default:
      return cell satisfies never;
  }
}

/**
 * Puts what was typed into the note, as its cell has it. An exact code is taken at once; letters that only one record has
 * are, too. Digits that are no code are never guessed at: who types them does not look.
 */
export function committed(screen: DeliveryScreen, committing: Committing): Committed {
  const { typed, place, note } = screen;
  if (typed === null) return { outcome: 'taken', screen, told: null };
  const { text } = typed;
  if (place.part === 'head') return head(screen, place.cell, text, committing);
  if (place.cell === 'article') return article(screen, text, committing);
  const line = lineAt(screen);
  if (line === null) return taken(screen, note);
  const changed = changedLine(screen, line, place.cell, text, committing.language);
  if (typeof changed === 'string') return refused(changed);
  return checked(screen, { ...note, rows: rowsWith(note, place.row, changed) }, committing);
}

/** The next choice in a cell that has a few; null: it has none. */
export function withNextChoice(screen: DeliveryScreen, language: Language): DeliveryScreen | null {
  const { place, note } = screen;
  const after = <Value>(choices: readonly CellChoice<Value>[], value: Value): Value | undefined =>
    choices[(choices.findIndex((one) => one.value === value) + 1) % choices.length]?.value;
  if (place.cell === 'kind')
    return { ...screen, typed: null, note: { ...note, kind: after(kindChoices(language), note.kind) ?? note.kind } };
  if (place.cell === 'address') {
    const next = after(addressChoices(language, screen), note.address);
    return { ...screen, typed: null, note: { ...note, address: next ?? null } };
  }
  const line = lineAt(screen);
  if (place.part !== 'line' || place.cell !== 'vat' || line === null) return null;
  const vat = after(vatChoices(language, screen), line.vat) ?? line.vat;
  return { ...screen, typed: null, note: { ...note, rows: rowsWith(note, place.row, { ...line, vat }) } };
}

/** What the note comes to as it stands: its debtor's discount counts for lines without one of their own. */
export function discountOf(screen: DeliveryScreen): number {
  return debtorOf(screen)?.discount ?? 0;
}
