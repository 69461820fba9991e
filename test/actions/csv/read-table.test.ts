import { describe, expect, it } from 'vitest';
import { addressColumns, articleColumns, debtorColumns } from '../../../src/actions/csv/columns.ts';
import { placeOf, readTable, type Table } from '../../../src/actions/csv/read-table.ts';
import { file, problemsOf, refusalOf, shortly, utf8, windows1252 } from './help.ts';

const articles = (text: string) => readTable(utf8(text), file, articleColumns);

function first<Name extends string>(table: Table<Name>) {
  const [row] = table.rows;
  return row ?? expect.fail('no row');
}

describe('reading a CSV file', () => {
  const rows = [
    ['code', 'name', 'unit', 'price', 'vat'],
    ['1', '"Škoda – ""Café"""', 'stuk', '"1"', 'low'],
    ['2', '"a,b;c\td"', 'kg', '2', 'high'],
  ];
  const expected = [
    { line: 2, values: ['1', 'Škoda – "Café"', 'stuk', '1', 'low'] },
    { line: 3, values: ['2', 'a,b;c\td', 'kg', '2', 'high'] },
  ];
  const encodings = {
    'UTF-8': utf8,
    'UTF-8 with byte order mark': (text: string) => utf8(`\ufeff${text}`),
    'Windows-1252': windows1252,
  };
  for (const [separator, name] of [
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
  ] as const) {
    for (const [encoding, encode] of Object.entries(encodings)) {
      it.each([
        ['\n', 'LF'],
        ['\r\n', 'CRLF'],
        ['\r', 'CR'],
      ])(`reads ${name}, ${encoding}, line end %j the same`, (lineEnd) => {
        const text = rows.map((row) => row.join(separator)).join(lineEnd);
        for (const end of ['', lineEnd]) {
          expect(readTable(encode(text + end), file, articleColumns).rows).toEqual(expected);
        }
      });
    }
  }

  it('decodes every letter of Windows-1252 that ISO 8859-1 lacks', () => {
    const bytes = Buffer.concat([
      utf8('code,name,price,vat\n1,'),
      Uint8Array.of(0x80, 0x8a, 0x96, 0x9f),
      utf8(',1,low'),
    ]);
    expect(first(readTable(bytes, file, articleColumns)).values[1]).toBe('€Š–Ÿ');
  });

  it('knows columns by Dutch labels, in any order, whatever their case and spaces', () => {
    const table = articles(' BTW ;Prijs excl. BTW;om schrijving;ARTIKEL\nlaag;1;Brood;10\n');
    expect([...table.columns].map(([name, { index }]) => [name, index])).toEqual([
      ['vat', 0],
      ['price', 1],
      ['name', 2],
      ['code', 3],
    ]);
  });

  it('does not let a quoted separator in the header decide', () => {
    const error = refusalOf(() => articles('"a,b,c,d,e,f";code;name;price;vat\n'));
    expect(error).toMatchObject({ code: 'csv.column-unknown', params: { column: 'a,b,c,d,e,f', position: 1 } });
  });

  it('counts physical lines, also behind values of several lines and blank lines', () => {
    const text = '\ncode,name,unit,price,vat\r\n\r\n1,"a\r\nb\nc","d\re",1,low\n\n2,x,y,z,low';
    const table = articles(text);
    const [one, two] = table.rows;
    if (!one || !two) return expect.fail('two rows expected');
    expect([one.line, two.line]).toEqual([4, 9]);
    expect(placeOf(table, one, 'name')).toEqual({ file, line: 4, column: 'name', position: 2, value: 'a b c' });
    expect(placeOf(table, one, 'unit')).toMatchObject({ line: 6, position: 3 });
    expect(placeOf(table, one, 'vat')).toMatchObject({ line: 7, position: 5 });
    expect(placeOf(table, two, 'price')).toMatchObject({ line: 9, column: 'price', position: 4, value: 'z' });
  });
});

describe('refusing a CSV file', () => {
  it.each(['', '\ufeff', '\n\r\n', '  \n'])('calls %j empty', (text) => {
    expect(refusalOf(() => articles(text))).toMatchObject({ code: 'csv.empty', params: { file } });
  });

  it('names required columns that are missing, with the header line', () => {
    expect(problemsOf(() => articles('\n\ncode;unit;vat\n1;x;low\n'))).toEqual([
      { code: 'csv.column-missing', params: { file, line: 3, column: 'name', fileKind: 'articles' } },
      { code: 'csv.column-missing', params: { file, line: 3, column: 'price', fileKind: 'articles' } },
    ]);
  });

  it('names first what an unknown column is most alike, in any language', () => {
    const columns = (label: string) => {
      const problems = problemsOf(() =>
        readTable(utf8(`nummer;naam;adres;postcode;plaats;${label}\n`), file, debtorColumns),
      );
      return String(problems[0]?.params['columns']).split(', ');
    };
    expect(columns('Verzendwijs')[0]).toBe('dispatch');
    expect(columns('invoice days')[0]).toBe('invoiceDay');
    expect(columns('Rabat')[0]).toBe('discount');
    expect(columns('x')).not.toContain('name');
  });

  it('names a column that it does not know, and the ones that the file lacks', () => {
    expect(problemsOf(() => articles('code;naam;kleur;prijs;btw;\n'))).toEqual([
      {
        code: 'csv.column-unknown',
        params: {
          file,
          line: 1,
          column: 'kleur',
          position: 3,
          value: 'kleur',
          fileKind: 'articles',
          columns: 'unit, closed, priceFrom, newPrice',
        },
      },
      {
        code: 'csv.column-unknown',
        params: {
          file,
          line: 1,
          column: '',
          position: 6,
          value: '',
          fileKind: 'articles',
          columns: 'unit, closed, priceFrom, newPrice',
        },
      },
    ]);
  });

  it('names a column that comes twice, once by its label', () => {
    expect(problemsOf(() => articles('code,name,price,vat,Prijs\n'))).toEqual([
      {
        code: 'csv.column-twice',
        params: { file, line: 1, column: 'Prijs', position: 5, value: 'Prijs', firstPosition: 3 },
      },
    ]);
  });

  it('tells every row that is too short or too long, with the first column that does not fit', () => {
    const text = 'code,name,price,vat\n1,a,1,low\n2,"b\nb",2\n3,c,3,low,more\n4,d,4,low\n';
    expect(problemsOf(() => articles(text))).toEqual([
      { code: 'csv.malformed', params: { file, line: 4, column: 'vat', position: 4, value: '' } },
      { code: 'csv.malformed', params: { file, line: 5, column: '', position: 5, value: 'more' } },
    ]);
  });

  it.each([
    ['a quote that is never closed', 'code,name,price,vat\n1,"a\nb",1,low\n2,"c,2,low\n3,d,3,low', '4:2', 'name'],
    ['text behind a closing quote', 'code,name,price,vat\n1,a,1,low\n2,"c"d,2,low\n', '3:2', 'name'],
    ['a quote inside an unquoted value', 'code,name,price,vat\n1,a,1,low\n2,4" pijp,2,low\n', '3:2', 'name'],
    ['a blank before the opening quote', 'code,name,price,vat\n1, "a",1,low\n', '2:2', 'name'],
    ['a broken first value', 'code,name,price,vat\r\n1,a,1,low\r\n"2"2,b,2,low\r\n', '3:1', 'code'],
    ['a broken value behind one of several lines', 'code,name,price,vat\n1,"é\n\né",x"y,low\n', '4:3', 'price'],
    ['a broken header', 'code,"name,price,vat\n1,a,1,low\n', '1:2', 'name'],
  ])('tells where %s stands', (_, text, place, column) => {
    const [line, position] = place.split(':').map(Number);
    const error = refusalOf(() => articles(text));
    expect(error).toMatchObject({ code: 'csv.malformed', params: { file, line, position, column } });
  });

  it('tells at most fifty problems, and how many more there are', () => {
    const text = `code,name,price,vat\n${'x\n'.repeat(60)}`;
    const problems = problemsOf(() => articles(text));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toEqual({ code: 'csv.more-problems', params: { file, count: 10 } });
  });

  it('gives back no control character in an error', () => {
    const [problem] = problemsOf(() => articles('code,name,price,vat,\u001b[2Jx\u202ey\r\n'));
    expect(problem?.params).toMatchObject({ column: '[2Jxy', value: '[2Jxy' });
  });

  it('shows no more than a line of a long value', () => {
    const [problem] = problemsOf(() => articles(`code,name,price,vat,${'é'.repeat(5000)}\n`));
    expect(problem?.params).toMatchObject({ value: `${'é'.repeat(59)}…` });
  });
});

describe('refusing what is no text', () => {
  const table = (bytes: Uint8Array) => readTable(bytes, file, addressColumns);

  it('names the byte of a NUL', () => {
    expect(refusalOf(() => table(utf8('debtor,code\n1,\u0000')))).toMatchObject({
      code: 'csv.binary',
      params: { file, byte: 15 },
    });
  });

  it('calls UTF-16 binary', () => {
    expect(refusalOf(() => table(Buffer.from('\ufeffdebtor;code', 'utf16le')))).toMatchObject({ code: 'csv.binary' });
  });

  it('leaves a few control characters to the fields', () => {
    expect(shortly(() => table(utf8('debtor,\u001bcode\n')))).not.toContain('csv.binary');
  });

  it.each([
    ['with', 0],
    ['without', 1],
  ])('refuses 10 MB of random bytes %s NUL within 200 ms', (_, least) => {
    let state = 12_345;
    const block = Uint8Array.from({ length: 65_521 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.max(least, (state >>> 16) & 0xff);
    });
    const bytes = Buffer.alloc(10_000_000, block);
    const begin = performance.now();
    const error = refusalOf(() => table(bytes));
    expect(performance.now() - begin).toBeLessThan(200);
    expect(error.code).toBe('csv.binary');
    const { byte } = error.params;
    expect(Number(byte)).toBeLessThan(5000);
  });
});
