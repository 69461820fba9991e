import { describe, expect, it } from 'vitest';
import { mailText } from '../../../src/actions/mail-texts.ts';
import { saveText } from '../../../src/actions/save-text.ts';
import { defaultText } from '../../../src/mail/default-texts.ts';
import type { ConsoleScreen } from '../../helpers/console.ts';
import { consoleFolder } from '../../helpers/console-folder.ts';
import { editing, editorKeys as keys, pasted } from '../../helpers/editing-text.ts';
import { makeBakery } from '../../helpers/invoice-world.ts';
import { endOf, expectHarmless, rowsWith } from '../../helpers/straight-rows.ts';

const standard = defaultText('invoice', 'nl');
const family = '👨‍👩‍👧‍👦';

async function bakery() {
  return makeBakery([], { folder: await consoleFolder() });
}

/** A bakery whose invoices have this text in Dutch. */
async function bakeryWithText(body: string, subject = 'Factuur') {
  const context = await bakery();
  await saveText(context, { kind: 'invoice', language: 'nl', base: standard, text: { subject, body } });
  return context;
}

/** A row of the screen, from the left. */
async function rowOf(console: ConsoleScreen, row: number): Promise<string> {
  return ((await console.rows())[row] ?? '').trimEnd();
}

describe('the text of an e-mail', () => {
  it('is kept as it was typed, every key of a packet counted, those typed before it was there too', async () => {
    const context = await bakery();
    const console = await editing(context);
    await console.type(keys.esc);
    await console.type(`${keys.enter}Hoi, quasi :/? ${keys.end}X\rY${keys.f2}`);
    await console.waitFor(/De tekst is bewaard/);
    const { body } = await mailText(context, 'invoice', 'nl');
    expect(body).toBe(standard.body.replace('Geachte heer/mevrouw,<br/><br/>', (line) => `Hoi, quasi :/? ${line}X\nY`));
    expect(await console.text()).toMatch(/>Facturen +Nederlands +eigen /);
  });

  it('takes 2,000 characters pasted in one packet in one step, and gives them back in one', async () => {
    const context = await bakeryWithText('begin');
    const console = await editing(context);
    const text = 'Zeer geachte heer,\r\nhierbij.\tTot ziens! '.repeat(50).slice(0, 2000);
    await console.type(`${pasted(text)}${keys.f7}${keys.f8}${keys.f2}`);
    await console.waitFor(/De tekst is bewaard/);
    const { body } = await mailText(context, 'invoice', 'nl');
    expect(body).toBe(`${text.replaceAll('\r\n', '\n').replaceAll('\t', '  ')}begin`);
  });

  it('of 5,000 characters is changed anywhere, and undone to the start', async () => {
    const body = 'Een regel die langer is dan het scherm breed is, zodat hij over twee rijen loopt, en dan nog wat.\n'
      .repeat(51)
      .slice(0, 5000)
      .trimEnd();
    const context = await bakeryWithText(body);
    const console = await editing(context);
    await console.type(`${keys.textEnd}!${keys.pageUp}${keys.pageUp}MIDDEN `);
    expect(await console.text()).toContain('MIDDEN ');
    await console.type(`${keys.textStart}AAN HET BEGIN ${keys.delete.repeat(40)}`);
    expect(await console.text()).toContain(' AAN HET BEGIN ');
    await console.type(keys.f7.repeat(12));
    expect(await console.text()).toContain('! Er is niets om ongedaan te maken.');
    expect((await console.rows())[1]).not.toContain('gewijzigd');
    await console.type(keys.f2);
    await console.waitFor(/Er was niets gewijzigd/);
    expect((await mailText(context, 'invoice', 'nl')).body).toBe(body);
  });

  it('keeps emoji and letters with accents whole', async () => {
    const context = await bakeryWithText(`a${family}e\u0301b`);
    const console = await editing(context);
    await console.type(keys.right + keys.right);
    expect(await console.text()).toMatch(/regel 1, kolom 3 *\n/);
    await console.type(`${keys.backspace}${keys.right}${keys.backspace}${keys.f2}`);
    await console.waitFor(/De tekst is bewaard/);
    expect((await mailText(context, 'invoice', 'nl')).body).toBe('ab');
  });

  it('is asked about before it is lost, and named when one leaves the program', async () => {
    const context = await bakery();
    const console = await editing(context);
    await console.type('x', keys.esc);
    expect(await console.text()).toContain('[ Verder invullen ]');
    await console.type(keys.enter, keys.f10);
    expect(await console.text()).toContain('Nog niet klaar: een gewijzigde e-mailtekst.');
    await console.type(keys.enter, keys.esc, 'w');
    expect((await console.rows())[0]).toMatch(/› E-mail tekst +test/);
    await console.type(keys.enter);
    await console.waitFor(/regel 1, kolom 1/);
    await console.type(keys.esc);
    expect((await console.rows())[0]).toMatch(/› E-mail tekst +test/);
  });

  it('has its subject above it: Tab, ↑ and ↓ lead from one to the other, and undoing goes through both', async () => {
    const context = await bakeryWithText('tekst', 'onderwerp');
    const console = await editing(context);
    await console.type(`1${keys.up}2${keys.tab}3${keys.shiftTab}4`);
    expect((await console.rows())[2]).toMatch(/Onderwerp +24onderwerp/);
    expect(await rowOf(console, 5)).toBe(' 13tekst');
    await console.type(keys.f7 + keys.f7);
    expect((await console.rows())[2]).toMatch(/Onderwerp +2onderwerp/);
    expect(await rowOf(console, 5)).toBe(' 1tekst');
    await console.type(keys.f7 + keys.f7);
    expect((await console.rows())[2]).toMatch(/Onderwerp +onderwerp/);
    expect(await rowOf(console, 5)).toBe(' tekst');
    await console.type(`${keys.tab}${keys.end}\rin de tekst${keys.f2}`);
    await console.waitFor(/De tekst is bewaard/);
    expect(await mailText(context, 'invoice', 'nl')).toEqual({ subject: 'onderwerp', body: 'in de teksttekst' });
  });
});

describe('what is selected', () => {
  it('shows, is counted, and is cut, copied and pasted between the parts', async () => {
    const context = await bakeryWithText('een twee', 'x');
    const console = await editing(context);
    await console.type(keys.shiftRight.repeat(3));
    expect(await console.text()).toContain('3 tekens gekozen, regel 1, kolom 4');
    const inverse = (await console.screen.cells(5)).slice(0, 8).map((cell) => cell.inverse);
    expect(inverse).toEqual([false, true, true, true, true, false, false, false]);
    await console.type(`\x18${keys.tab}\x16`);
    expect((await console.rows())[2]).toMatch(/Onderwerp +eenx/);
    expect(await rowOf(console, 5)).toBe('  twee');
    await console.type(`${keys.tab}${keys.f3}${keys.end}`);
    expect(await console.text()).toContain('5 tekens gekozen');
    await console.type(keys.esc);
    expect(await console.text()).toMatch(/ {2}regel 1, kolom 6 *\n/);
    await console.type('\x18');
    expect(await console.text()).toContain('! Kies eerst tekst: Shift en de pijlen, of F3.');
  });
});

describe('a merge tag', () => {
  it('that does not exist keeps the text from being saved: the cursor goes there, one key puts the right one in', async () => {
    const context = await bakery();
    const console = await editing(context);
    await console.type(`${keys.textEnd} *|DELIVERYDATAEND|* en *|TOTAL|*${keys.textStart}${keys.f2}`);
    const text = (await console.text()).replace(/\s+/g, ' ');
    expect(text).toContain('! Regel 7, kolom 18: *|DELIVERYDATAEND|* bestaat hier niet');
    expect(text).toContain('Bedoelt u *|DELIVERYDATEEND|*? Ctrl+G zet dat neer. Er zijn er nog 1.');
    expect(text).toContain(' regel 7, kolom 18 ');
    expect(await mailText(context, 'invoice', 'nl')).toEqual(standard);
    await console.type(keys.suggestion);
    expect(await console.text()).toContain('Regel 7, kolom 41: *|TOTAL|* bestaat hier niet');
    await console.type(keys.suggestion);
    expect(await console.text()).not.toContain('bestaat hier niet');
    await console.type(keys.f2);
    await console.waitFor(/De tekst is bewaard/);
    expect((await mailText(context, 'invoice', 'nl')).body).toBe(
      `${standard.body} *|DELIVERYDATEEND|* en *|TOTALAMOUNT|*`,
    );
  });

  it('that was not closed in the subject is named there', async () => {
    const console = await editing(await bakery());
    await console.type(`${keys.tab}${keys.end} *|DUEDAT${keys.tab}${keys.f2}`);
    const text = (await console.text()).replace(/\s+/g, ' ');
    expect(text).toContain('Onderwerp, kolom 47: achter *|DUEDAT ontbreekt |*. Bedoelt u *|DUEDATE|*?');
    await console.type(keys.suggestion);
    expect((await console.rows())[2]).toContain('van *|COMPANYNAME|* *|DUEDATE|*');
  });

  it('is chosen from a list with meanings and values, and put in where the cursor is', async () => {
    const console = await editing(await bakeryWithText('Beste ,'));
    await console.type(`${keys.right.repeat(6)}${keys.f6}`);
    await console.waitFor(/COMPANYNAME\|\* .*Bakkerij De Korenaar/);
    expect(await console.text()).toMatch(/\*\|DUEDATE\|\* +uiterste betaaldatum +\d\d-\d\d-\d{4}/);
    await console.type(keys.down.repeat(8) + keys.enter);
    expect(await rowOf(console, 5)).toBe(' Beste *|DEBTORNAME|*,');
    await console.type(keys.f6, keys.esc);
    expect(await rowOf(console, 5)).toBe(' Beste *|DEBTORNAME|*,');
  });

  it('stands out in the text, a wrong one otherwise', async () => {
    const console = await editing(await bakeryWithText('*|DUEDATE|* x'));
    await console.type(`${keys.end} *|DUE|*`);
    const cells = await console.screen.cells(5);
    expect(cells[3]?.colour).toBe(6);
    expect([cells[12]?.colour, cells[12]?.underline]).toEqual([-1, false]);
    expect([cells[15]?.colour, cells[15]?.underline]).toEqual([1, true]);
  });
});

describe('markup that a mail does not keep', () => {
  it('is asked about before the text is saved, and shown where it stands', async () => {
    const context = await bakeryWithText('een\ntwee');
    const console = await editing(context);
    await console.type(`${keys.textEnd} <h1>Let op</h1>${keys.textStart}${keys.f2}`);
    const text = await console.text();
    expect(text).toContain('Regel 2: <h1> leest de klant als gewone tekst.');
    expect(text).toContain('[ Terug naar de tekst ]');
    await console.type(keys.enter);
    expect(await console.text()).toMatch(/regel 2, kolom 6 *\n/);
    await console.type(keys.f2, 'b');
    await console.waitFor(/De tekst is bewaard/);
    expect((await mailText(context, 'invoice', 'nl')).body).toBe('een\ntwee <h1>Let op</h1>');
  });
});

describe('the default text', () => {
  it('comes back when one asks for it, subject and body in one step that can be taken back until it is saved', async () => {
    const context = await bakeryWithText('mijn tekst', 'mijn onderwerp');
    const console = await editing(context);
    await console.type(keys.f9);
    expect(await console.text()).toContain('[ Annuleren ]');
    await console.type('s');
    expect(await console.text()).toContain('Geachte heer/mevrouw');
    expect((await console.rows())[2]).toContain('Factuur *|INVOICENUMBER|*');
    await console.type(keys.f9);
    expect(await console.text()).toContain('! Dit is de standaardtekst al.');
    await console.type(keys.f7);
    expect((await console.rows())[2]).toContain('mijn onderwerp');
    expect(await rowOf(console, 5)).toBe(' mijn tekst');
    await console.type(keys.f8, keys.f2);
    await console.waitFor(/De standaardtekst geldt weer/);
    expect(await mailText(context, 'invoice', 'nl')).toEqual(standard);
    expect(await console.text()).toMatch(/>Facturen +Nederlands +standaard /);
  });
});

describe('on the screen', () => {
  const long = `${'Een zeer lange regel met café, Škoda en 日本語 erin. '.repeat(12)}\n${'x'.repeat(300)}\n👍 ${family} 🇳🇱 einde`;

  it.each([
    ['80×24', { columns: 80, rows: 24 }, {}],
    ['132×50', { columns: 132, rows: 50 }, {}],
    ['80×24 in ASCII', { columns: 80, rows: 24 }, { LANG: 'C', TERM: 'vt100' }],
  ])('long lines and wide letters stay in their place: %s', async (_name, size, env) => {
    const console = await editing(await bakeryWithText(long, 'Onderwerp '.repeat(20)), 'invoice', 'nl', { size, env });
    await console.type(keys.pageDown, keys.textEnd, '!');
    const rows = await console.rows();
    expect(rows.join('\n')).toContain('einde!');
    const [rule] = await rowsWith(console, /^[─-]{60}/);
    expect(await endOf(console, rule ?? 0)).toBeGreaterThan(60);
    expect(console.screen.scrolled).toBe(0);
    expectHarmless(console);
  });

  it('a letter costs a few bytes and draws nothing anew', async () => {
    const console = await editing(await bakery());
    await console.type(keys.textEnd, 'a');
    const { writer } = console.console;
    const before = writer.bytes;
    await console.type('b');
    expect(writer.bytes - before).toBeLessThan(60);
  });

  it('text without paste marks comes in as text, line breaks too', async () => {
    const context = await bakeryWithText('einde');
    const console = await editing(context, 'invoice', 'nl', { env: { TERM: 'linux' } });
    await console.type('een\rtwee\rdrie ');
    expect((await console.rows()).slice(5, 8).map((row) => row.trimEnd())).toEqual([' een', ' twee', ' drie einde']);
  });

  it.each([
    ['de', 'Betreff', 'Zeile 1, Spalte 2', '! Es gibt nichts rückgängig zu machen.'],
    ['en', 'Subject', 'line 1, column 2', '! There is nothing to undo.'],
  ] as const)('it speaks %s', async (language, subject, place, nothing) => {
    const console = await editing(await bakery(), 'invoice', 'nl', { language });
    await console.type(keys.right);
    const text = await console.text();
    expect(text).toContain(subject);
    expect(text).toContain(place);
    await console.type(keys.f7);
    expect(await console.text()).toContain(nothing);
  });
});
