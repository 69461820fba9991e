import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { columnNames, debtorColumns, deliveryColumns } from '../../src/actions/csv/columns.ts';
import { deliveryRows } from '../../src/actions/csv/delivery-rows.ts';
import { readTable } from '../../src/actions/csv/read-table.ts';
import { languages } from '../../src/domain/debtor.ts';
import { dispatchStates } from '../../src/domain/dispatch/entry.ts';
import { type ErrorCode, type ErrorParams, errorCodes, UserError } from '../../src/domain/user-error.ts';
import { vatCodes } from '../../src/domain/vat.ts';
import { type ErrorVariant, errorTexts, errorVariants, explainError } from '../../src/i18n/errors.ts';
import { optionShape } from '../../src/state/schemas/options.ts';
import { belgian } from '../helpers/worlds.ts';
import { type ThrownError, thrownErrors } from './thrown-errors.ts';

const thrown = thrownErrors();
const gap = /\{\w+\}/;
const unsafe = /[\p{Cc}\p{Bidi_Control}\p{Cs}\p{Zl}\p{Zp}\ufeff]/u;

/** What a param usually holds. */
const usual: ErrorParams = {
  user: 'a.bakker',
  host: 'kantoor-2',
  pid: 18_211,
  file: '/srv/factuurpost/bakkerij/invoices/2026-11.json',
  copy: '/srv/factuurpost/bakkerij/invoices/2026-11.json.previous',
  folder: '/srv/factuurpost/pdf',
  reason: 'Unexpected end of JSON input',
  line: 1204,
  column: 'consolidateTo',
  position: 17,
  columns: columnNames(debtorColumns).join(', '),
  fileKind: 'debtors',
  choice: 'invoiceDay',
  choices: 'monday, tuesday, wednesday, thursday, friday, saturday, sunday, none',
  value: '2026-02-30',
  first: '2026-02-28',
  number: '20261113-004',
  address: 'administratie@bakkerij.example',
  key: 'invoices.numberFormat',
  chain: '10023 > 10024 > 10023',
  circle: '10023 → 10024 → 10023',
  company: 'Bakkerij De Korenaar',
  companies: 'administratie, korenaar',
  id: '01JCK3W6Z8Q4M7N2P5R9S1T3V6',
  invoice: '2026-00123',
};

function said(code: ErrorCode, params: ErrorParams): string {
  const { message, remedy } = explainError('nl', new UserError(code, params));
  return `${message} ${remedy}`;
}

/** Params of the names that a place gives, each with the value that the list has for it, else with `x`. */
function filled(names: readonly string[], values: ErrorParams): ErrorParams {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? 'x']));
}

function explained(code: ErrorCode, params: ErrorParams): readonly string[] {
  return languages.flatMap((language) => {
    const { message, remedy } = explainError(language, new UserError(code, params));
    return [message, remedy];
  });
}

describe('the sentences about errors', () => {
  it.each(languages)('are there for every code and every variant in %s, and for nothing else', (language) => {
    const { sentences } = errorTexts(language);
    expect(Object.keys(sentences).sort()).toEqual([...errorCodes, ...errorVariants].sort());
  });

  it.each([...errorCodes, ...errorVariants])('of %s have the same placeholders in every language', (code) => {
    const used = languages.map((language) => {
      const { message, remedy } = errorTexts(language).sentences[code];
      return [message, remedy].map((text) => (text.match(/\{\w+\}/g) ?? []).toSorted());
    });
    expect(used[1]).toEqual(used[0]);
    expect(used[2]).toEqual(used[0]);
  });

  it.each(languages)('in %s end with a full stop, ask for nothing with please, and never shout', (language) => {
    const wrong = Object.values(errorTexts(language).sentences)
      .flatMap(({ message, remedy }) => [message, remedy])
      .filter((text) => !text.endsWith('.') || /!|please|bitte|alstublieft|a\.u\.b/i.test(text));
    expect(wrong).toEqual([]);
  });

  it('are never longer than two lines of 100 characters with what they usually tell', () => {
    const long = thrown.flatMap(({ code, params }) =>
      explained(code, filled(params ?? [], usual)).filter((text) => [...text].length > 200),
    );
    expect(long).toEqual([]);
  });
});

describe('the codes of errors', () => {
  it('are each given by some place in src', () => {
    const used = new Set(thrown.map((one) => one.code));
    expect(errorCodes.filter((code) => !used.has(code))).toEqual([]);
  });

  it('are given with params that can be read from the text, so that the next test sees all of them', () => {
    expect(thrown.length).toBeGreaterThan(errorCodes.length);
    expect(thrown.filter((one) => one.params === null)).toEqual([]);
  });

  it('leave no placeholder open at any place that gives them, whatever the values', () => {
    const values = (names: readonly string[]): readonly ErrorParams[] => [
      filled(names, {}),
      ...names.flatMap((name) => ['-', '', 0].map((special) => filled(names, { [name]: special }))),
    ];
    const open = thrown.flatMap(({ code, at, params }: ThrownError) =>
      values(params ?? [])
        .flatMap((params) => explained(code, params))
        .filter((text) => gap.test(text))
        .map((text) => `${at}: ${text}`),
    );
    expect(open).toEqual([]);
  });
});

describe('an error', () => {
  it('in a row of a file tells file, line, column and value', () => {
    const params = { file: 'deliveries.csv', line: 12, column: 'date', position: 3, value: '2026-02-30' };
    const error = new UserError('csv.bad-date', params);
    expect(explainError('nl', error).message).toBe(
      'deliveries.csv, regel 12, kolom date (3): "2026-02-30" is geen bestaande datum.',
    );
    expect(explainError('de', error).message).toBe(
      'deliveries.csv, Zeile 12, Spalte date (3): Das Datum "2026-02-30" gibt es nicht.',
    );
    expect(explainError('en', error).message).toBe(
      'deliveries.csv, line 12, column date (3): "2026-02-30" is no existing date.',
    );
  });

  it.each([
    [{ column: 'email', position: 0 }, 'x.csv, regel 2, kolom email: '],
    [{ column: '', position: 9 }, 'x.csv, regel 2, kolom 9: '],
    [{ column: '', position: 0 }, 'x.csv, regel 2: '],
    [{ column: 'number' }, 'x.csv, regel 2, kolom number: '],
  ])('tells no more of its column than is known: %o', (column, place) => {
    const message = said('csv.value-missing', { file: 'x.csv', line: 2, value: '', ...column });
    expect(message).toBe(`${place}hier moet iets staan. Vul de waarde in.`);
  });

  it('of an imported file reads as one sentence for each problem', () => {
    const csv = 'number;date;debtor;article;quantity;\nL1;30-2-2026;10;W01;veel;\n';
    const read = () => readTable(Buffer.from(csv), 'leverbonnen.csv', deliveryColumns);
    expect(read).toThrow(UserError);
    const known = { debtors: new Map(), articles: new Map(), seller: belgian, deliveryExists: () => false };
    const table = readTable(Buffer.from(csv.replaceAll(';\n', '\n')), 'leverbonnen.csv', deliveryColumns);
    const problems: string[] = [];
    for (const run of [read, () => deliveryRows(table, known)]) {
      try {
        run();
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        problems.push(...[error, ...error.others].map((one) => explainError('nl', one).message));
      }
    }
    expect(problems).toEqual([
      'leverbonnen.csv, regel 1, kolom 6: (leeg) is geen bekende kolom.',
      'leverbonnen.csv, regel 2, kolom date (2): "30-2-2026" is geen bestaande datum.',
      'leverbonnen.csv, regel 2, kolom debtor (3): debiteur 10 bestaat niet.',
      'leverbonnen.csv, regel 2, kolom article (4): artikel "W01" bestaat niet.',
      'leverbonnen.csv, regel 2, kolom quantity (5): "veel" is geen goed getal.',
    ]);
  });

  it('names the columns and choices of a file in the words that the language writes them with', () => {
    const place = { file: 'x.csv', line: 2, position: 0 };
    const missing = { ...place, column: 'consolidateTo', fileKind: 'debtors' };
    const choice = { ...place, column: 'Sammeln', value: 'weet', choice: 'collect', choices: 'none, address, all' };
    const unknown = { ...place, column: 'kleur', value: 'kleur', fileKind: 'articles', columns: 'code, vat' };
    const told = (code: ErrorCode, params: ErrorParams) =>
      explained(code, params).filter((_, index) => index % 2 === 1);
    expect(told('csv.column-missing', missing).map((text) => text.split(/[,.]/, 1)[0])).toEqual([
      'Zet Consolideren in de kopregel',
      'Nehmen Sie Zusammenfassen bei in die Kopfzeile auf',
      'Put Consolidate to into the header row',
    ]);
    expect(told('csv.bad-choice', choice)).toEqual([
      'Kies uit: Nee / Ja, per afleveradres / Ja, alles.',
      'Wählen Sie aus: Nein / Ja, je Lieferadresse / Ja, alles.',
      'Choose from: No / Yes, per delivery address / Yes, everything.',
    ]);
    expect(told('csv.column-unknown', unknown).map((text) => text.split(': ')[1])).toEqual([
      'Artikelcode, Btw-code.',
      'Artikelnummer, USt-Code.',
      'Article code, VAT code.',
    ]);
    // A name that is none of them stays as it is, cleaned.
    expect(said('csv.bad-choice', { ...choice, choices: 'none, \u001bx' })).toContain('Kies uit: none, x.');
  });

  it('about a damaged file names the copy to go back to, if there is one', () => {
    const damaged = { file: 'debtors.json', reason: 'empty' };
    expect(said('store.damaged', { ...damaged, copy: 'debtors.json.previous' })).toBe(
      'Het bestand debtors.json is beschadigd: het is leeg. ' +
        'Er is niets overschreven. Zet de vorige goede kopie terug: debtors.json.previous.',
    );
    expect(said('store.damaged', { ...damaged, copy: '-' })).toContain('Er is geen goede kopie');
  });

  it.each(['EIO', 'ESTALE', 'EMFILE', 'ENFILE', 'EBUSY', 'ETIMEDOUT', 'EHOSTDOWN', 'ENOTCONN'])(
    'of a disk or a server that fails says so in words in every language: %s',
    (reason) => {
      const told = languages.map((language) =>
        explainError(language, new UserError('store.io', { file: 'x', reason })),
      );
      expect(told.filter(({ message }) => message.includes(reason))).toEqual([]);
      expect(new Set(told.map(({ message }) => message))).toHaveLength(3);
    },
  );

  const variants: readonly (readonly [ErrorVariant, ErrorCode, ErrorParams])[] = [
    ['store.damaged/no-copy', 'store.damaged', { copy: '-' }],
    ['store.no-company/none-chosen', 'store.no-company', { company: '-', companies: 'a, b' }],
    ['store.no-company/none-there', 'store.no-company', { company: 'a', companies: '-' }],
    ['csv.bad-number/whole', 'csv.bad-number', { decimals: 0 }],
    ['csv.bad-value/rule', 'csv.bad-value', { rule: 'code-missing' }],
    ['csv.consolidation-circle/on-record', 'csv.consolidation-circle', { circle: '1 → 2 → 1' }],
    ['folder.not-writable/no-folder', 'folder.not-writable', { folder: '', reason: 'ENOENT' }],
    ['mail.disabled/no-name', 'mail.disabled', { company: '' }],
    [
      'vat.no-rate/on-delivery',
      'vat.no-rate',
      { country: 'NL', vat: 'middle', date: '2026-11-02', delivery: '1', debtor: '100' },
    ],
  ];

  it.each(variants)('has words of its own for %s', (variant, code, params) => {
    const own = errorTexts('nl').sentences[variant];
    const usualOnes = errorTexts('nl').sentences[code];
    const { message, remedy } = explainError('nl', new UserError(code, params));
    expect([own.message, own.remedy]).not.toEqual([usualOnes.message, usualOnes.remedy]);
    const start = (text: string): string => text.split('{')[0] ?? '';
    expect(message.startsWith(start(own.message)) && remedy.startsWith(start(own.remedy))).toBe(true);
  });

  it('has a test for each variant', () => {
    expect(variants.map(([variant]) => variant).sort()).toEqual([...errorVariants].sort());
  });
});

describe('a value in a sentence', () => {
  it('is a word instead of a code', () => {
    expect(said('file.unreadable', { file: 'a.csv', reason: 'EISDIR' })).toContain(
      'a.csv is niet te lezen: het is een map.',
    );
    expect(said('outbox.wrong-state', { id: 'A1', state: 'accepted' })).toContain('opdracht A1: die is verzonden.');
    expect(said('mail.bad-address', { address: 'bakker', problem: 'no-at' })).toContain(
      '"bakker" klopt niet: er staat geen @ in.',
    );
    expect(said('option.bad-value', { key: 'invoices.numberFormat', value: 'F-{year}', problem: 'no-number' })).toBe(
      'De optie invoices.numberFormat kan niet "F-{year}" zijn. Zet {number} in de opmaak.',
    );
  });

  it('is a word for every state and VAT code that there is', () => {
    const words = [
      ...dispatchStates.map((state) => [state, said('outbox.wrong-state', { id: 'A1', state })] as const),
      ...vatCodes.map((vat) => [vat, said('vat.no-rate', { country: 'NL', vat, date: '2026-11-13' })] as const),
    ];
    expect(words.filter(([code, text]) => new RegExp(`\\b${code}\\b`).test(text))).toEqual([]);
  });

  it('stays as it is when it is no code that this version knows', () => {
    for (const reason of ['ENOTSUP', 'constructor', '__proto__', 'toString']) {
      expect(said('file.unreadable', { file: 'a.csv', reason })).toContain(`te lezen: ${reason}.`);
    }
  });

  it('that breaks the schema of an option comes with a remedy in the own language', () => {
    const texts = ['x', '', '25:00', 'nl', '\u0007'];
    const bad = [...texts, -1, 10_000_000, ['2026-02-30'], ['\u0007']];
    const problems = Object.entries(optionShape).flatMap(([rubric, { shape }]) =>
      Object.entries(shape as Readonly<Record<string, z.ZodType>>).flatMap(([name, schema]) =>
        bad.flatMap((value) => {
          const issue = schema.safeParse(value).error?.issues[0];
          const typed = issue && !/expected (?:string|array|one of)/.test(issue.message);
          const shown = typed || issue?.message.includes('have >=') ? issue?.message : undefined;
          return shown === undefined ? [] : [{ key: `${rubric}.${name}`, value: String(value), problem: shown }];
        }),
      ),
    );
    expect(problems.length).toBeGreaterThan(40);
    const english = problems
      .map((params) => explainError('nl', new UserError('option.bad-value', params)).remedy)
      .filter((remedy) => !/^(?:Vul|Schrijf|Laat) /.test(remedy));
    expect(english).toEqual([]);
    const remedyOf = (key: string, problem: string): string =>
      explainError('nl', new UserError('option.bad-value', { key, value: 'x', problem })).remedy;
    expect(
      problems.filter(({ key }) => key === 'schedule.from').map(({ key, problem }) => remedyOf(key, problem)),
    ).toContain('Schrijf de tijd als 08:00.');
    expect(
      problems.filter(({ key }) => key === 'mail.port').map(({ key, problem }) => remedyOf(key, problem)),
    ).toContain('Vul hoogstens 65535 in.');
  });

  it('that is a day or an amount is written as the language writes it', () => {
    const early = new UserError('invoice.date-before-last', { date: '2026-11-13', last: '2026-11-14' });
    expect(explainError('nl', early).message).toContain('het 13-11-2026, maar de laatste factuur is van 14-11-2026');
    expect(explainError('de', early).message).toContain('der 13.11.2026, die letzte Rechnung ist aber vom 14.11.2026');
    const price = { file: 'a.csv', line: 1204, column: 'price', position: 4, value: 'duur' };
    const number = new UserError('csv.bad-number', { ...price, decimals: 2, min: 0, max: 10_000_000 });
    expect(explainError('nl', number).remedy).toContain('van 0 tot en met 10.000.000 met hoogstens 2 decimalen');
    expect(explainError('en', number).message).toContain('line 1204, column price (4)');
  });

  it('that looks like a placeholder is not filled', () => {
    const text = said('csv.delivery-differs', { number: '{first}', firstLine: 2, first: 'geheim', value: '{number}' });
    expect(text).toContain('leverbon {first} heeft hier "{number}", maar op regel 2 "geheim"');
  });
});

describe('a hostile value', () => {
  const clearScreen = '\u001b[2J\u001b]0;titel\u0007';
  const hostile = `${clearScreen}a\r\nb\u0000\u009b31m\u202egnp.exe\u2066\ufeff\u2028c\ud800`;

  it('comes out as plain text on one line', () => {
    const text = said('file.not-found', { file: hostile });
    expect(text).toBe('Het bestand [2J]0;titela b31mgnp.exe c\ufffd is niet gevonden. Controleer de naam en de map.');
  });

  it('is harmless in every param of every error', () => {
    const harmful = thrown.flatMap(({ code, params }) =>
      explained(code, Object.fromEntries((params ?? []).map((name) => [name, hostile]))).filter((text) =>
        unsafe.test(text),
      ),
    );
    expect(harmful).toEqual([]);
  });

  it('of any kind is harmless and short', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }));
    fc.assert(
      fc.property(fc.constantFrom(...thrown), any, ({ code, params }, value) => {
        const names = params ?? [];
        for (const text of explained(code, Object.fromEntries(names.map((name) => [name, value])))) {
          expect(text).not.toMatch(unsafe);
          expect([...text].length).toBeLessThan(200 + 83 * names.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shows 80 characters and an ellipsis, and never half a character', () => {
    const company = '🥐'.repeat(81);
    expect(said('store.company-exists', { company })).toContain(`De administratie ${'🥐'.repeat(80)}… bestaat al.`);
    expect(said('store.company-exists', { company: '🥐'.repeat(80) })).toContain(`${'🥐'.repeat(80)} bestaat al.`);
  });

  it('shows of a long path where it begins and how it ends', () => {
    const file = `/srv/factuurpost/${'map/'.repeat(60)}bakkerij/invoices/2026-11.json`;
    const text = said('store.no-access', { file });
    expect(text).toMatch(/mag \/srv\/factuurpost\/map\/.*….*\/bakkerij\/invoices\/2026-11\.json niet lezen/);
    expect(text).not.toContain(file);
  });
});
