import type { NamedLateDebtor } from '../../actions/late-invoices.ts';
import type { Language } from '../../domain/debtor.ts';
import { boardTexts, lateSummary, lateText } from '../../i18n/board.ts';
import { type PageScreen, pageOf } from '../page/update.ts';

/** Whoever must have an invoice soon, a line each. */
export function lateLines(language: Language, late: readonly NamedLateDebtor[]): readonly string[] {
  return late.map((one) => `${one.debtor} ${one.name}: ${lateText(language, one)}`);
}

/** All of them on a page of its own, with the rule. */
export function latePageOf(language: Language, late: readonly NamedLateDebtor[]): PageScreen {
  const { lateTitle: title, lateRule } = boardTexts(language);
  const lines = [lateSummary(language, late), '', ...lateLines(language, late), '', lateRule];
  return pageOf({ title, heading: '', lines });
}
