import { describe, expect, it } from 'vitest';
import { makeInvoices } from '../../../src/actions/make-invoices.ts';
import { languages } from '../../../src/domain/debtor.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { changeOptions, debtorsOf, deliver, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';

const wide = { columns: 132, rows: 50 };

/** Ten final invoices of 6 November 2026, ten of 13 November, and ten drafts. */
async function threeWeeks() {
  const debtors = debtorsOf(10);
  let now = new Date('2026-11-06T12:00:00');
  const context = await makeBakery(debtors, { now: () => now });
  await invoiceEach(context, debtors);
  now = new Date('2026-11-13T12:00:00');
  await invoiceEach(context, debtors);
  now = new Date('2026-11-20T12:00:00');
  await deliver(context, debtors, '2026-11-20');
  await makeInvoices(context, { until: '2026-11-20', day: null, debtors: null });
  return context;
}

async function inList(settings: Parameters<typeof ConsoleScreen.open>[1] = {}) {
  const console = await ConsoleScreen.open(await threeWeeks(), settings);
  await console.type('1');
  await console.waitFor(/30/);
  const shown = async () => /(\d+) (?:van|von|of) (\d+)/.exec(await console.text())?.[2] ?? '0';
  return { console, shown, line: async () => ((await console.rows())[1] ?? '').trim() };
}

describe('the filters of the invoice list', () => {
  it('narrow the list to a period, and say so above it', async () => {
    const { console, shown, line } = await inList();
    await console.type(`f7-11${keys.tab}vandaag${keys.f2}`);
    expect(await shown()).toBe('10');
    expect(await line()).toBe('vanaf 07-11-2026 · tot en met 20-11-2026 · nieuwste eerst');
  });

  it('narrow the list to a state and a debtor', async () => {
    const { console, shown, line } = await inList();
    await console.type(`f${keys.up}${keys.down}${keys.down}${keys.right}`);
    expect(await console.text()).toContain('> Status     ‹ In aanmaak ›');
    await console.type(keys.f2);
    expect(await shown()).toBe('10');
    await console.type(`f${keys.shiftTab}1003${keys.enter}`);
    expect(await shown()).toBe('1');
    expect(await line()).toBe('status In aanmaak · debiteur 1003 · nieuwste eerst');
  });

  it('go one step at a time: first what was searched, then the filters, then the list', async () => {
    const { console, shown } = await inList();
    await console.type(`f${keys.tab}13-11-2026${keys.f2}`, '/1004', keys.enter);
    expect(await shown()).toBe('2');
    await console.type(keys.esc);
    expect(await shown()).toBe('20');
    await console.type(keys.esc);
    expect(await shown()).toBe('30');
    expect((await console.rows())[0]).toContain('Facturen');
    await console.type(keys.esc);
    expect((await console.rows())[0]).not.toContain('Facturen');
  });

  it('stand there as they are when one opens them again, and Esc leaves them so', async () => {
    const { console, shown } = await inList();
    await console.type(`f13-11${keys.f2}`, 'f');
    expect(await console.text()).toContain('> Startdatum [13-11-2026  ]');
    await console.type(keys.esc);
    expect(await shown()).toBe('10');
    await console.type(`f${keys.backspace}`, keys.esc);
    expect(await console.text()).toContain('Wijzigingen weggooien?');
    await console.type('w');
    expect(await shown()).toBe('10');
  });

  it('keep a date that is none, say what is wrong with it, and wait', async () => {
    const { console, shown } = await inList();
    await console.type(`f31-11${keys.tab}`);
    expect(await console.text()).toContain('! Deze datum bestaat niet. Schrijf 13-11-2026, 13-11, vandaag of');
    await console.type(keys.f2);
    expect(await console.text()).toContain('! Dit klopt nog niet: Startdatum.');
    expect(await console.text()).toContain('> Startdatum [31-11');
    await console.type(`${keys.backspace.repeat(5)}14-11${keys.tab}13-11${keys.f2}`);
    expect(await console.text()).toContain('! De einddatum ligt voor de startdatum.');
    await console.type(`${keys.backspace.repeat(10)}${keys.f2}`);
    expect(await shown()).toBe('0');
    expect(await console.text()).toContain('Geen factuur voldoet aan wat gevraagd is.');
  });

  it('take marks away from what is not shown any more', async () => {
    const { console } = await inList();
    await console.type('*', `f${keys.shiftTab}1003${keys.f2}`);
    expect(await console.text()).toContain('1–3 van 3, 3 gemarkeerd');
    await console.type(keys.esc);
    expect(await console.text()).toContain('van 30, 3 gemarkeerd');
  });

  it('explain the field in which one is, and the screen behind that', async () => {
    const { console } = await inList();
    await console.type('f', keys.f1);
    expect(await console.text()).toContain('De eerste factuurdatum die meetelt');
    await console.type('h');
    expect(await console.text()).toContain('Hier kiest u welke facturen de lijst laat zien.');
    await console.type(keys.esc);
    expect(await console.text()).toContain('> Startdatum');
  });

  it.each(languages)('are in the words of %s, on a large screen too', async (language) => {
    const context = await threeWeeks();
    await changeOptions(context, { language });
    const console = await ConsoleScreen.open(context, { size: wide });
    await console.type(`1f13-11${keys.tab}`);
    const words = {
      nl: ['Startdatum', '13-11-2026', 'alle'],
      de: ['Startdatum', '13.11.2026', 'alle'],
      en: ['Start date', '13/11/2026', 'all'],
    };
    for (const word of words[language]) expect(await console.text()).toContain(word);
    await console.type(keys.f2);
    await console.waitFor(/10 (?:van|von|of) 10/);
  });
});
