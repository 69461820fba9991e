import { describe, expect, it } from 'vitest';
import { debtorColumns } from '../../../src/actions/csv/columns.ts';
import { debtorRows } from '../../../src/actions/csv/debtor-rows.ts';
import { readTable } from '../../../src/actions/csv/read-table.ts';
import type { Debtor } from '../../../src/domain/debtor.ts';
import { UserError } from '../../../src/domain/user-error.ts';
import { explainError } from '../../../src/i18n/errors.ts';
import { file, problemsOf, shortly, utf8, windows1252 } from './help.ts';

const defaults = { country: 'NL', language: 'nl' } as const;
const today = '2026-11-09';

const known: Debtor = {
  number: '7',
  name: 'Oude naam',
  attention: 'Inkoop',
  address: 'Haverpad 1',
  postcode: '3900 XA',
  city: 'Utrecht',
  country: 'BE',
  phone: '030',
  email: ['oud@example.com'],
  cc: [],
  language: 'de',
  vatId: 'BE0999999922',
  kvk: '',
  invoiceDay: 'friday',
  invoiceType: 'weekly',
  collect: 'none',
  consolidateTo: null,
  copies: 2,
  dispatch: 'both',
  bundle: true,
  consentSince: null,
  topBakkers: { on: false, number: '', project: '' },
  termDays: 30,
  discount: 250,
  deliveryAddresses: [],
  closed: false,
  revision: 3,
};

function read(bytes: Uint8Array | string, debtors: readonly Debtor[] = []) {
  const table = readTable(typeof bytes === 'string' ? utf8(bytes) : bytes, file, debtorColumns);
  return debtorRows(table, new Map(debtors.map((debtor) => [debtor.number, debtor])), defaults, today);
}

const small = 'number;name;address;postcode;city';

describe('debtors from a file', () => {
  const full = {
    number: '1001',
    name: 'Škoda – "Café" & Zn.',
    attention: 'mevr. Vos',
    address: 'Haverpad 1, achter',
    postcode: '3900 XA',
    city: 'Utrecht',
    country: 'DE',
    phone: '030 000',
    email: ['a@x.example', 'b@x.example', 'c@x.example'],
    cc: ['d@x.example'],
    language: 'de',
    vatId: 'DE999999995',
    kvk: 'HRB 12 B',
    invoiceDay: 'monday',
    invoiceType: 'specified',
    collect: 'address',
    consolidateTo: null,
    copies: 2,
    dispatch: 'both',
    bundle: true,
    consentSince: null,
    topBakkers: { on: false, number: '', project: '' },
    termDays: 30,
    discount: 1250,
    closed: false,
  };
  const english =
    'number|name|attention|address|postcode|city|country|phone|email|cc|language|vatId|kvk|invoiceDay|invoiceType|collect|consolidateTo|copies|dispatch|bundle|termDays|discount';
  const dutch =
    'Nummer|Naam|T.a.v.|Adres|Postcode|Plaats|Land|Telefoon|E-mail adres|CC|Taal|BTW-nummer|KvK|Factuurdag|Type factuur|Verzamelen|Consolideren|Aantal afdrukken|Verzendwijze|Bundelen|Betaaltermijn|Korting';
  const values =
    '1001|"Škoda – ""Café"" & Zn."|mevr. Vos|"Haverpad 1, achter"|3900 XA|Utrecht|de|030 000|"a@x.example, b@x.example;c@X.example a@x.example"|d@x.example|';
  const styles = [
    ['English names', english, 'de|DE 999.999.995|HRB 12 B|monday|specified|address||2|both|yes|30|12.5'],
    [
      'Dutch labels',
      dutch,
      'Duits|de999999995|HRB 12 B|Maandag|Gespecificeerd|"Ja, per afleveradres"|Niet consolideren|2|PDF en papier|Ja|30|"12,5%"',
    ],
  ] as const;
  for (const [style, header, rest] of styles) {
    for (const separator of [',', ';', '\t']) {
      for (const [encoding, encode] of [
        ['UTF-8', utf8],
        ['Windows-1252', windows1252],
      ] as const) {
        it(`reads ${style}, separator ${JSON.stringify(separator)}, ${encoding} the same`, () => {
          const text = `${header}\n${values}${rest}\n`.replaceAll('|', separator);
          expect(read(encode(text))).toEqual([full]);
        });
      }
    }
  }

  it('gives a debtor with nothing but a name the ordinary settings', () => {
    expect(read('number;name;address;postcode;city;dispatch;copies;discount\n1;A;;;;;;\n')).toEqual([
      {
        number: '1',
        name: 'A',
        attention: '',
        address: '',
        postcode: '',
        city: '',
        country: 'NL',
        phone: '',
        email: [],
        cc: [],
        language: 'nl',
        vatId: '',
        kvk: '',
        invoiceDay: 'none',
        invoiceType: 'total',
        collect: 'all',
        consolidateTo: null,
        copies: 1,
        dispatch: 'paper',
        bundle: false,
        consentSince: null,
        topBakkers: { on: false, number: '', project: '' },
        termDays: null,
        discount: 0,
        closed: false,
      },
    ]);
  });

  it('leaves what the file has no column for, and empties what it has an empty value for', () => {
    const [debtor] = read(`${small};attention;termDays\n7;Nieuwe naam;Gistweg 2;3900 XB;Zeist;;\n`, [known]);
    const { deliveryAddresses: _, revision: __, ...before } = known;
    expect(debtor).toEqual({
      ...before,
      name: 'Nieuwe naam',
      address: 'Gistweg 2',
      postcode: '3900 XB',
      city: 'Zeist',
      attention: '',
      termDays: null,
    });
  });

  it.each([
    ['Jansen & Zn.', 'Jansen & Zn.'],
    ['=cmd()', '=cmd()'],
    ['"Jansen\r\nBcc: x@example.com"', 'Jansen Bcc: x@example.com'],
    ['Vos\u001b[2J', 'Vos[2J'],
  ])('takes the name %j as plain data', (name, plain) => {
    expect(read(`${small}\n1;${name};;;\n`)[0]?.name).toBe(plain);
  });

  it('bills to a debtor of the file, to a known one, and through several', () => {
    const text = `${small};consolidateTo\n1;A;;;;2\n2;B;;;;7\n3;C;;;;geen\n`;
    expect(read(text, [known]).map((debtor) => debtor.consolidateTo)).toEqual(['2', '7', null]);
  });
});

describe('refusing debtors', () => {
  it('tells every problem with its line and column', () => {
    const text = [
      'number;name;address;postcode;city;country;email;language;invoiceDay;invoiceType;collect;copies;dispatch;bundle;termDays;discount',
      '1;"A\nB";x;;;XX;a@x.example jan@;fr;maandig;week;ja;10;fax;soms;366;100,01',
      ';;;;;;;;;;;;;;;',
      '3\u0001;C;;;;;;;;;;1,0;;;-1;5,555',
    ].join('\n');
    expect(shortly(() => read(text))).toEqual([
      'csv.bad-value 3:6 XX',
      'csv.bad-email 3:7 a@x.example jan@',
      'csv.bad-choice 3:8 fr',
      'csv.bad-choice 3:9 maandig',
      'csv.bad-choice 3:10 week',
      'csv.bad-choice 3:11 ja',
      'csv.bad-number 3:12 10',
      'csv.bad-choice 3:13 fax',
      'csv.bad-choice 3:14 soms',
      'csv.bad-number 3:15 366',
      'csv.bad-number 3:16 100,01',
      'csv.value-missing 4:1 ',
      'csv.value-missing 4:2 ',
      'csv.bad-value 5:1 3',
      'csv.bad-number 5:12 1,0',
      'csv.bad-number 5:15 -1',
      'csv.bad-number 5:16 5,555',
    ]);
  });

  it('says what it would have taken', () => {
    const text = `${small};Verzendwijze;e-mail adres;korting\n1;A;;;;fax;;\n2;B;;;;;jan@;\n3;C;;;;;;101\n`;
    expect(problemsOf(() => read(text))).toEqual([
      {
        code: 'csv.bad-choice',
        params: {
          file,
          line: 2,
          column: 'Verzendwijze',
          position: 6,
          value: 'fax',
          choice: 'dispatch',
          choices: 'pdf, paper, both',
        },
      },
      {
        code: 'csv.bad-email',
        params: {
          file,
          line: 3,
          column: 'e-mail adres',
          position: 7,
          value: 'jan@',
          address: 'jan@',
          problem: 'domain',
        },
      },
      {
        code: 'csv.bad-number',
        params: { file, line: 4, column: 'korting', position: 8, value: '101', decimals: 2, min: 0, max: 100 },
      },
    ]);
  });

  it.each([
    ['n.v.t.', 'DE', 'DE123456789'],
    ['geen', 'NL', 'NL123456789B01'],
    ['12/345/67890', 'DE', 'DE123456789'],
    ['GB123456789', 'IE', 'IE1234567WA'],
  ])('refuses %s in %s as a VAT id', (vatId, country, example) => {
    expect(problemsOf(() => read(`${small};country;Btw-nummer\n1;A;;;;${country};${vatId}\n`))).toEqual([
      {
        code: 'csv.bad-vat-id',
        params: { file, line: 2, column: 'Btw-nummer', position: 7, value: vatId, example },
      },
    ]);
  });

  it('takes a VAT id of the Union anywhere, nothing, and what other countries write', () => {
    const rows = '1;A;;;;NL;DE 123 456 789\n2;B;;;;DE;-\n3;C;;;;DE;\n4;D;;;;CH;CHE-123.456.788 MWST\n';
    expect(read(`${small};country;vatId\n${rows}`).map(({ vatId }) => vatId)).toEqual([
      'DE123456789',
      '',
      '',
      'CHE123456788MWST',
    ]);
  });

  it('lets a known debtor keep what it has for a VAT id, until that or its country changes', () => {
    const before = { ...known, vatId: 'NVT' };
    expect(read(`${small};vatId\n7;A;;;;n.v.t.\n`, [before])).toMatchObject([{ vatId: 'NVT' }]);
    expect(read(`${small}\n7;A;;;\n`, [before])).toMatchObject([{ vatId: 'NVT' }]);
    expect(shortly(() => read(`${small};vatId\n7;A;;;;geen\n`, [before]))).toEqual(['csv.bad-vat-id 2:6 geen']);
    const moved = () => read(`${small};country\n7;A;;;;DE\n`, [{ ...known, country: 'CH', vatId: '12345' }]);
    expect(shortly(moved)).toEqual(['csv.bad-vat-id 2:0 12345']);
  });

  it('refuses PDF without a mail address, also when the file changes only the way of sending', () => {
    expect(shortly(() => read(`${small};dispatch;email\n1;A;;;;pdf;\n2;B;;;;both;\n3;C;;;;paper;\n`))).toEqual([
      'csv.email-needed 2:7 ',
      'csv.email-needed 3:7 ',
    ]);
    const bare = { ...known, email: [], dispatch: 'paper' } as const;
    expect(problemsOf(() => read(`${small};dispatch\n7;A;;;;pdf\n`, [bare]))).toEqual([
      {
        code: 'csv.email-needed',
        params: { file, line: 2, column: 'email', fileKind: 'debtors', position: 0, value: '' },
      },
    ]);
  });

  it('asks no mail address of a debtor whose invoices go to the central billing address', () => {
    const text = `${small};dispatch;email;topBakkers;topBakkersNumber\n1;A;;;;pdf;;ja;77\n2;B;;;;both;;nee;\n`;
    expect(shortly(() => read(text))).toEqual(['csv.email-needed 3:7 ']);
  });

  it('names both lines of a number that comes twice', () => {
    expect(problemsOf(() => read(`${small}\n1;A;;;\n2;B;;;\n 1 ;C;;;\n`))).toEqual([
      { code: 'csv.duplicate', params: { file, line: 4, column: 'number', position: 1, value: '1', firstLine: 2 } },
    ]);
  });

  it('refuses to bill nobody, oneself, or round in a circle', () => {
    const circular = { ...known, consolidateTo: '4' };
    const text = `${small};consolidateTo\n1;A;;;;9\n2;B;;;;2\n3;C;;;;4\n4;D;;;;7\n5;E;;;;4\n`;
    const problems = problemsOf(() => read(text, [circular]));
    expect(problems.map(({ code, params: { line, chain, debtor } }) => [code, line, chain ?? debtor])).toEqual([
      ['csv.unknown-debtor', 2, '9'],
      ['csv.consolidation-circle', 3, '2 > 2'],
      ['csv.consolidation-circle', 5, '4 > 7 > 4'],
    ]);
  });

  it('takes a text that a debtor has already, however long, and no other one that long', () => {
    const email = Array.from({ length: 21 }, (_, index) => `a${index}@x.example`);
    const odd = { ...known, name: 'x'.repeat(201), phone: '1'.repeat(41), kvk: '1'.repeat(31), email };
    const texts = [odd.name, odd.phone, odd.kvk, email.join(', ')];
    const row = (number: string) => `${number};${texts.join(';')};;;`;
    const head = 'number;name;phone;kvk;email;address;postcode;city';
    expect(read(`${head}\n${row('7')}\n`, [odd])).toMatchObject([
      { name: odd.name, phone: odd.phone, kvk: odd.kvk, email },
    ]);
    const problems = problemsOf(() => read(`${head}\n${row('8')}\n`, [odd]));
    expect(problems.map(({ code, params: { column, max } }) => `${code} ${column} ${max}`).toSorted()).toEqual([
      'csv.too-long kvk 30',
      'csv.too-long name 200',
      'csv.too-long phone 40',
      'csv.too-many email 20',
    ]);
  });

  it('refuses a number that the screen would not take, but not one that is there', () => {
    const numbers = ['=1+1', '-', 'a b', '../../x', '--all', '1'.repeat(21), '2'.repeat(20), 'K/7.a', known.number];
    const rows = numbers.map((number) => `${number};A;;;`).join('\n');
    const odd = { ...known, number: '--all' };
    const problems = problemsOf(() => read(`${small}\n${rows}\n`, [known, odd]));
    expect(problems.map(({ code, params: { value, rule, max } }) => [code, value, rule, max])).toEqual(
      [0, 1, 2, 3, 5].map((at) => ['csv.bad-value', numbers[at], 'number-form', 20]),
    );
    expect(problems[0]?.params).toMatchObject({ line: 2, column: 'number', position: 1 });
    const told = problems.map(({ code, params }) => explainError('nl', new UserError(code, params)));
    expect(told[0]).toEqual({
      message: 'invoer.csv, regel 2, kolom number (1): "=1+1" kan hier niet.',
      remedy: 'Een nummer bestaat uit letters en cijfers, zonder spaties, ten hoogste 20 tekens.',
    });
  });

  it('refuses a consent of a day to come, unless it is what was so already', () => {
    const odd = { ...known, consentSince: '2099-01-01' };
    const text = `${small};consentSince\n1;A;;;;2026-11-10\n2;A;;;;2026-11-09\n7;A;;;;2099-01-01\n`;
    expect(
      problemsOf(() => read(text, [odd])).map(({ params: { line, column, rule } }) => [line, column, rule]),
    ).toEqual([[2, 'consentSince', 'consent-in-future']]);
  });

  it('refuses to close a debtor to whom an open one is billed, and to open one that is billed to a closed one', () => {
    const head = { ...known, number: '8' };
    const branch = { ...known, number: '9', consolidateTo: '8' };
    const closing = `${small};closed\n8;A;;;;ja\n`;
    expect(problemsOf(() => read(closing, [head, branch]))).toEqual([
      {
        code: 'csv.bad-value',
        params: {
          file,
          line: 2,
          column: 'closed',
          position: 6,
          value: 'ja',
          rule: 'bills-for-others',
          max: 0,
          debtors: '9',
        },
      },
    ]);
    expect(read(`${closing}9;B;;;;ja\n`, [head, branch])).toHaveLength(2);
    expect(read(closing, [{ ...head, closed: true }, branch])).toHaveLength(1);
    const opening = `${small};closed\n9;B;;;;nee\n`;
    const closed = [
      { ...head, closed: true },
      { ...branch, closed: true },
    ];
    expect(problemsOf(() => read(opening, closed)).map(({ code }) => code)).toEqual(['csv.closed']);
  });

  it('takes closed debtors that are billed to a closed one, as an export has them', () => {
    expect(read(`${small};consolidateTo;closed\n8;A;;;;;ja\n9;B;;;;8;ja\n`)).toHaveLength(2);
  });

  it('refuses a name of more characters than fit, and more addresses than anybody has', () => {
    const addresses = Array.from({ length: 21 }, (_, index) => `a${index}@x.example`).join(' ');
    const problems = problemsOf(() => read(`${small};email\n1;${'x'.repeat(201)};;;;${addresses}\n`));
    expect(problems.map(({ code, params: { max } }) => [code, max])).toEqual(
      [
        ['csv.too-many', 20],
        ['csv.too-long', 200],
      ].reverse(),
    );
  });
});
