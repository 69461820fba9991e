import { allArticles } from '../../actions/find-article.ts';
import { vatToday } from '../../actions/vat-today.ts';
import { dayOf } from '../../domain/calendar.ts';
import { learnArticles } from '../../domain/find-records.ts';
import { articlesByCode } from '../../domain/sort-articles.ts';
import type { Desk } from '../app/screen.ts';
import { type ArticlesScreen, withRead } from './update.ts';
import { articlesHeight } from './view.tsx';

/** Reads the articles as they are now into the list. */
export async function readArticles(desk: Desk<ArticlesScreen>): Promise<void> {
  const { context, area } = desk;
  const [all, vat] = [await allArticles(context), await vatToday(context)];
  const today = dayOf(context.now());
  const { read } = desk.screen;
  const byCode = read?.all === all ? read.byCode : articlesByCode(all);
  learnArticles(byCode);
  desk.set((screen) => withRead(screen, { all, byCode, vat, today }, articlesHeight(area)));
}
