import { type Article, priceOn } from '../../domain/article.ts';
import type { Language } from '../../domain/debtor.ts';
import { articlesMatching, debtorsMatching } from '../../domain/find-records.ts';
import { foldText } from '../../domain/fold-text.ts';
import { plainLine } from '../../domain/plain-text.ts';
import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatPercent } from '../../i18n/format.ts';
import { addressChoices, vatChoices } from './cells.ts';
import { choicesText } from './commit.ts';
import { otherRepeat } from './repeat.ts';
import { type DeliveryScreen, debtorOf, lineAt } from './update.ts';

/** So many finds are named. */
const named = 6;

function someOf(texts: readonly string[], language: Language): string {
  const { hints } = deliveryEntryTexts(language);
  if (texts.length <= named) return texts.join(' · ');
  return [...texts.slice(0, named), fill(hints.more, { count: texts.length - named })].join(' · ');
}

function priced(screen: DeliveryScreen, language: Language, article: Article): string {
  const { code, name, unit } = article;
  return fill(deliveryEntryTexts(language).hints.priced, {
    code: plainLine(code),
    name: plainLine(name),
    price: formatAmount(language, priceOn(article, screen.note.date)),
    unit: plainLine(unit),
  });
}

function articleHint(screen: DeliveryScreen, language: Language, typed: string): string {
  const { hints } = deliveryEntryTexts(language);
  if (typed === '') {
    const known = lineAt(screen) === null ? undefined : screen.records?.articles.get(lineAt(screen)?.article ?? '');
    if (known) return priced(screen, language, known);
    if (screen.note.rows.length === 1 && screen.purpose.kind === 'new') return hints.firstArticle;
    return screen.purpose.kind === 'new' ? hints.nextArticle : hints.article;
  }
  const found = articlesMatching(screen.records?.articlesInUse ?? [], typed);
  const [best] = found;
  if (best === undefined) return fill(hints.none, { typed: plainLine(typed) });
  if (found.length === 1 || foldText(best.code) === foldText(typed)) return priced(screen, language, best);
  return someOf(
    found.map(({ code, name }) => `${plainLine(code)} ${plainLine(name)}`),
    language,
  );
}

function debtorHint(screen: DeliveryScreen, language: Language, typed: string): string {
  const { hints } = deliveryEntryTexts(language);
  if (typed === '') return hints.debtor;
  const found = debtorsMatching(screen.records?.debtorsInUse ?? [], typed);
  if (found.length === 0) return fill(hints.none, { typed: plainLine(typed) });
  const exact = found[0] && foldText(found[0].number) === foldText(typed);
  return someOf(
    (exact ? found.slice(0, 1) : found).map(({ number, name, city }) =>
      plainLine(found.length === 1 || exact ? `${number} ${name}, ${city}` : `${number} ${name}`),
    ),
    language,
  );
}

/** What one can type in the cell under the cursor, or what fits what was typed so far. */
export function hintText(screen: DeliveryScreen, language: Language): string {
  const { hints } = deliveryEntryTexts(language);
  const typed = screen.typed?.text.trim() ?? '';
  const { cell } = screen.place;
  const asked = (cell === 'quantity' || cell === 'article') && typed === '';
  const other = asked ? otherRepeat(screen, language) : null;
  if (other !== null) return other;
  switch (cell) {
    case 'article':
      return articleHint(screen, language, typed);
    case 'debtor':
      return debtorHint(screen, language, typed);
    case 'address':
      return fill(hints.address, { choices: choicesText(addressChoices(language, screen).slice(1)) });
    case 'discount':
      return fill(hints.discount, { discount: formatPercent(language, debtorOf(screen)?.discount ?? 0) });
    case 'vat':
      return fill(hints.vat, { choices: choicesText(vatChoices(language, screen)) });
    case 'date':
    case 'kind':
    case 'reference':
    case 'description':
    case 'quantity':
    case 'returned':
    case 'price':
      return hints[cell];
    default:
      return cell satisfies never;
  }
}
