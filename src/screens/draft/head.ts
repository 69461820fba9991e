import type { Language } from '../../domain/debtor.ts';
import { draftGoneText } from '../../i18n/draft.ts';
import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay, formatEuro } from '../../i18n/format.ts';
import { invoiceTexts } from '../../i18n/invoice.ts';
import { usualText } from '../../i18n/outlier.ts';
import { amountsOf, sideBySide } from '../invoice/head.ts';
import { wrapped } from '../kit/cell-text.ts';
import { theirsText } from './conflict.ts';
import { amountOf, type DraftScreen, draftShown } from './update.ts';

const bannerRows = 2;

/** What the debtor is usually billed, and whether this is out of line with it. */
function usualFacts(
  language: Language,
  screen: DraftScreen,
): readonly { readonly label: string; readonly value: string }[] {
  const judgement = amountOf(screen);
  const { facts } = draftScreenTexts(language);
  return judgement === null ? [] : [{ label: facts.usual, value: usualText(language, judgement) }];
}

/** Whose draft it is, and its totals as they will be. @param width of the screen, in columns */
export function draftHead(language: Language, screen: DraftScreen, width: number): readonly string[] {
  const shown = draftShown(screen);
  const { base, edit, world } = screen;
  if (base === null || shown === null) return [];
  const texts = draftScreenTexts(language);
  const { types, origins, period } = invoiceTexts(language);
  const count = edit.changed.length + edit.removed.length + edit.added.length + (edit.head === undefined ? 0 : 1);
  const day = (value: string) => formatDay(language, value);
  const facts = [
    { label: texts.facts.debtor, value: `${shown.debtor} ${world?.debtors.get(shown.debtor)?.name ?? ''}` },
    {
      label: texts.facts.delivered,
      value: fill(period, { from: day(shown.deliveredFrom), until: day(shown.deliveredUntil) }),
    },
    { label: texts.facts.type, value: `${types[base.layout]}, ${origins[base.origin]}` },
    { label: texts.facts.changes, value: count === 0 ? texts.noChanges : String(count) },
    ...(shown.gross === base.gross ? [] : [{ label: texts.facts.was, value: formatEuro(language, base.gross) }]),
    ...usualFacts(language, screen),
  ];
  return sideBySide(facts, amountsOf(language, shown), width);
}

/** What others did to the draft meanwhile. */
export function bannerLines(
  language: Language,
  { elsewhere }: DraftScreen,
  now: Date,
  width: number,
): readonly string[] {
  if (elsewhere === null) return [];
  if (elsewhere.outcome === 'gone') return wrapped(draftGoneText(language, elsewhere, now), width).slice(0, bannerRows);
  const { willAsk } = draftScreenTexts(language);
  const told = wrapped(theirsText(language, elsewhere, now, 1), width);
  return told.length === 1 ? [...told, ...wrapped(willAsk, width).slice(0, 1)] : told.slice(0, bannerRows);
}
