import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/domain/debtor.ts';

const folder = new URL('../../src/i18n/', import.meta.url);

type Table = { readonly [key: string]: string | Table };

function tsFilesIn(path: string): readonly string[] {
  return readdirSync(new URL(path, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => entry.name.replace(/\.ts$/, ''))
    .sort();
}

/** The one table that a file of a language exports, and its name. */
async function tableOf(language: Language, topic: string): Promise<{ readonly name: string; readonly table: Table }> {
  const exported = Object.entries(await import(new URL(`${language}/${topic}.ts`, folder).href));
  expect(exported, `${language}/${topic}.ts exports one table`).toHaveLength(1);
  const [name = '', table] = exported[0] ?? [];
  return { name, table: table as Table };
}

/** Every text of a table by the path of its keys. */
function leaves(table: Table, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path} › ${key}`;
    return typeof value === 'string' ? [[here, value] as const] : leaves(value, here);
  });
}

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

/** Words of one language that neither of the others has. */
const ownWords: Readonly<Record<Language, readonly string[]>> = {
  nl: 'het een niet van voor wordt worden naar zijn geen bij deze uw maar opnieuw kies vul staat'.split(' '),
  de: 'und nicht der das dem den ist eine kein keine für mit auf nach sie ihr wird werden wählen prüfen'.split(' '),
  en: 'the and not your with this from has have been choose check fill cannot there'.split(' '),
};

function foreignWords(language: Language, text: string): readonly string[] {
  const plain = text.replace(/\{\w+\}/g, '').toLowerCase();
  const words = new Set(plain.match(/\p{L}+/gu) ?? []);
  const foreign = languages.filter((other) => other !== language).flatMap((other) => ownWords[other]);
  return foreign.filter((word) => words.has(word));
}

const topics = tsFilesIn('nl/');
const loaded = new Map(
  await Promise.all(
    topics.map(async (topic) => {
      const [nl, de, en] = await Promise.all([tableOf('nl', topic), tableOf('de', topic), tableOf('en', topic)]);
      return [topic, { nl, de, en }] as const;
    }),
  ),
);

function textsOf(topic: string, language: Language): ReadonlyMap<string, string> {
  const tables = loaded.get(topic);
  return new Map(leaves(tables?.[language].table ?? {}));
}

describe('the tables of texts', () => {
  it('are there for the same topics in every language, each with a type of its own', () => {
    expect(topics).toEqual(expect.arrayContaining(['completeness', 'document', 'errors', 'print', 'smtp']));
    expect(tsFilesIn('de/')).toEqual(topics);
    expect(tsFilesIn('en/')).toEqual(topics);
    expect(tsFilesIn('./')).toEqual(expect.arrayContaining([...topics]));
  });

  it('contain the texts that these tests look at', () => {
    const count = topics.reduce((sum, topic) => sum + textsOf(topic, 'nl').size, 0);
    expect(count).toBeGreaterThan(300);
  });
});

describe.each(topics)('the texts about %s', (topic) => {
  it('have the same name and the same keys in every language', () => {
    const tables = loaded.get(topic);
    for (const language of ['de', 'en'] as const) {
      expect(tables?.[language].name).toBe(tables?.nl.name);
      expect([...textsOf(topic, language).keys()].sort()).toEqual([...textsOf(topic, 'nl').keys()].sort());
    }
  });

  it('have the same placeholders in every language', () => {
    const dutch = textsOf(topic, 'nl');
    for (const language of ['de', 'en'] as const) {
      const differing = [...textsOf(topic, language)]
        .filter(([path, text]) => placeholders(text).join() !== placeholders(dutch.get(path) ?? '').join())
        .map(([path, text]) => `${language} ${path}: ${text}`);
      expect(differing).toEqual([]);
    }
  });

  it.each(languages)('are neither empty nor untidy in %s', (language) => {
    const untidy = [...textsOf(topic, language)].filter(
      ([, text]) => text === '' || text !== text.trim() || / {2}|[\p{Cc}\p{Cf}]/u.test(text) || / \.(?!\w)/.test(text),
    );
    expect(untidy).toEqual([]);
  });

  it.each(languages)('have no unpaired brace in %s', (language) => {
    const torn = [...textsOf(topic, language)].filter(([, text]) => /[{}]/.test(text.replace(/\{\w+(?::\d)?\}/g, '')));
    expect(torn).toEqual([]);
  });

  it.each(languages)('have no word of another language in %s', (language) => {
    const foreign = [...textsOf(topic, language)].flatMap(([path, text]) =>
      foreignWords(language, text).map((word) => `${path}: ${word} in ${text}`),
    );
    expect(foreign).toEqual([]);
  });

  it.each([
    ['nl', 'de'],
    ['nl', 'en'],
    ['de', 'en'],
  ] as const)('have no sentence that is the same in %s and %s', (one, other) => {
    const texts = textsOf(topic, other);
    const same = [...textsOf(topic, one)].filter(([path, text]) => {
      const words = text.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu) ?? [];
      return words.length > 3 && texts.get(path) === text;
    });
    expect(same).toEqual([]);
  });
});

describe('the search for words of another language', () => {
  it.each([
    ['de', 'Het bestand is niet gevonden.'],
    ['en', 'Kies een printer.'],
    ['nl', 'Die Datei wurde nicht gefunden.'],
    ['nl', 'The file was not found.'],
    ['en', 'Wählen Sie einen Drucker.'],
    ['de', 'Choose a printer with this name.'],
  ] as const)('finds in %s: %s', (language, text) => {
    expect(foreignWords(language, text)).not.toEqual([]);
  });
});
