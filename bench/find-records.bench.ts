import type { Article } from '../src/domain/article.ts';
import { addDays } from '../src/domain/calendar.ts';
import { articlesMatching, learnArticles } from '../src/domain/find-records.ts';
import { articleSorts, articlesByCode, sortedArticles } from '../src/domain/sort-articles.ts';
import { figure, leastMs, seconds } from './measure.ts';

// What a key costs in a list of 5,000 articles; debtors are searched by the same code.

const count = 5000;
const today = '2026-11-23';

function articleAt(index: number): Article {
  const words = ['Volkoren', 'Wit', 'Bruin', 'Krenten', 'Rozijnen', 'Één'];
  return {
    code: String(10_000 + ((index * 7919) % count)),
    name: `${words[index % words.length]} heel gesneden, brood "Zoë" ${index}`,
    unit: index % 3 === 0 ? 'doos' : 'stuk',
    price: 100 + (index % 900),
    prices: [{ from: addDays(today, (index % 60) - 30), price: 110 + (index % 900) }],
    vat: index % 5 === 0 ? 'high' : 'low',
    closed: index % 50 === 0,
    revision: 1,
  };
}

async function main(): Promise<void> {
  const articles = Array.from({ length: count }, (_, index) => articleAt(index));
  console.log(`${count} articles`);
  figure('  made ready to be searched', (await seconds(async () => learnArticles(articles))) * 1000, 'ms');
  for (const typed of ['b', 'bro', 'zoe 77', '1', '104', 'qx']) {
    figure(`  search for ${typed}`, await leastMs(() => articlesMatching(articles, typed)), 'ms');
  }
  const byCode = articlesByCode(articles);
  for (const sort of articleSorts) {
    figure(`  sort by ${sort}`, await leastMs(() => sortedArticles(byCode, sort, today)), 'ms');
  }
  figure('  put in order of code', await leastMs(() => articlesByCode(articles)), 'ms');
}

await main();
