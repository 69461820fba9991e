import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSetUp } from '../../../src/actions/first-set-up.ts';
import { companyMailAccount } from '../../../src/actions/mail-account.ts';
import { getOptions, setOptions } from '../../../src/actions/options.ts';
import { languages } from '../../../src/domain/debtor.ts';
import { wizardTexts } from '../../../src/i18n/wizard.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { wizardOf } from '../../../src/screens/wizard/update.ts';
import { openStore } from '../../../src/state/store.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { memoryPlace, temporaryFolder } from '../../helpers/temporary-folder.ts';

const wide = { columns: 132, rows: 50 };
const f8 = '\x1b[19~';
const clear = '\x15';
const pasted = (text: string) => `\x1b[200~${text}\x1b[201~`;
/** Answers under each other, each in its own field. */
const down = (...answers: readonly string[]) => answers.map((text) => (text === '' ? '' : pasted(text))).join('\r');

const company = down(
  'Bakkerij De Korenaar',
  'De Korenaar B.V.',
  'Molenweg 1',
  '1234 AB',
  'Korendam',
  '',
  '12345678',
  'NL001234567B01',
  'NL91ABNA0417164300',
  'info@korenaar.example',
  '0101234567',
);

async function emptyStore() {
  const folder = await temporaryFolder(memoryPlace());
  const store = await openStore(folder);
  await store.addCompany({ id: 'korenaar' });
  const context = { company: await store.company('korenaar'), now: () => new Date('2026-11-13T12:00:00') };
  return { folder, context };
}

async function inWizard(settings: Parameters<typeof ConsoleScreen.open>[1] = {}) {
  const { folder, context } = await emptyStore();
  const console = await ConsoleScreen.open(context, { screens: [startOf(), wizardOf()], ...settings });
  await console.waitFor(/10: /);
  return {
    folder,
    context,
    console,
    step: async () => /\w+ (\d+) (?:van|von|of) (\d+)/.exec(await console.text())?.[0],
  };
}

/** From the first step to the printers: everything as it must be. */
async function toPrinters(console: ConsoleScreen) {
  await console.type(keys.enter);
  await console.type(company, keys.f2, keys.f2);
  await console.type(`${keys.tab}${pasted('smtp.korenaar.example')}${keys.f2}`);
  // Encryption as it is; anonymous; limits; schedule.
  await console.type(keys.f2, keys.f2, keys.f2, keys.f2);
  await console.waitFor(/9/);
}

describe('the first questions', () => {
  it('lead from an empty store to saved options, and then to the start screen that says what is next', async () => {
    const { folder, context, console } = await inWizard();
    await mkdir(join(folder, 'papier'));
    expect(await console.text()).toContain('Stap 1 van 10: Taal');
    await console.type(keys.enter);
    expect(await console.text()).toContain('Stap 2 van 10: Uw bedrijf');
    await console.type(company, keys.enter);
    // The company's address and name are there to begin with.
    expect(await console.text()).toContain('Afzender *       [info@korenaar.example');
    await console.type(`${keys.tab}${clear}${pasted('facturen@korenaar.example')}${keys.f2}`);
    await console.type(`${keys.right}${keys.down}`);
    expect(await console.text()).toContain('> Server * [smtp.ziggo.nl ');
    await console.type(`${clear}${pasted('smtp.korenaar.example')}${keys.f2}`);
    expect(await console.text()).toContain('‹ STARTTLS verplicht (587) ›');
    await console.type(keys.f2);
    expect(await console.text()).toContain('Anonieme aanmelding ‹ Nee ›');
    await console.type(`${keys.tab}${clear}${pasted('bakker')}${keys.tab}${pasted('Geheim! 42')}`);
    expect(await console.text()).toContain('> Wachtwoord *        [**********');
    await console.type(keys.f2);
    await console.type(`${clear}10${keys.tab}${clear}200${keys.tab}${clear}99${keys.enter}`);
    await console.type(`${keys.right}${keys.tab}${clear}7${keys.tab}${clear}16.30${keys.tab}${clear}30${keys.enter}`);
    await console.waitFor(/Stap 9 van 10: Afdrukken/);
    await console.type(`${keys.right}${keys.tab}${pasted(join(folder, 'papier'))}${keys.enter}`);
    await console.waitFor(/Stap 10 van 10: Overzicht/);
    await console.type(keys.pageDown, keys.pageDown);
    const shown = await console.text();
    expect(shown).toContain('********');
    expect(shown).toContain('16:30');
    expect(await isSetUp(context)).toBe(false);
    await console.type(keys.f2);
    await console.waitFor(/Ingesteld\./);
    await console.waitFor(/^ FACTUURPOST {2}Bakkerij De Korenaar +test/);
    expect(await console.text()).not.toContain('Factuurpost instellen');
    expect(console.screen.written).not.toContain('Geheim');
    expect(await isSetUp(context)).toBe(true);
    expect(Object.fromEntries(await getOptions(context))).toMatchObject({
      language: 'nl',
      'company.name': 'Bakkerij De Korenaar',
      'company.country': 'NL',
      'company.iban': 'NL91ABNA0417164300',
      'mail.method': 'smtp',
      'mail.from': 'facturen@korenaar.example',
      'mail.fromName': 'Bakkerij De Korenaar',
      'mail.server': 'smtp.korenaar.example',
      'mail.port': 587,
      'mail.security': 'starttls',
      'mail.anonymous': false,
      'mail.user': 'bakker',
      'limits.perMinute': 10,
      'limits.perHour': 200,
      'limits.perDay': 99,
      'schedule.mode': 'schedule',
      'schedule.from': '07:00',
      'schedule.until': '16:30',
      'schedule.everyMinutes': 30,
      'print.method': 'folder',
      'print.folder': join(folder, 'papier'),
    });
    const { account } = await companyMailAccount(context);
    expect(account.login).toEqual({ user: 'bakker', password: 'Geheim! 42' });
  });

  it('do not go on while an answer is wrong, and say under the field what is wrong as soon as one leaves it', async () => {
    const { console, step } = await inWizard();
    await console.type(keys.enter, keys.f2);
    expect(await console.text()).toContain('! Dit veld mag niet leeg blijven.');
    expect(await step()).toBe('Stap 2 van 10');
    await console.type(company, `${keys.up}${keys.up}${clear}NL92ABNA0417164300${keys.down}`);
    expect(await console.text()).toContain('! Controleer het IBAN: het klopt niet met zijn controlegetal.');
    await console.type(`${clear}korenaar${keys.down}`);
    expect(await console.text()).toContain('! Schrijf elk adres als naam@voorbeeld.nl.');
    await console.type(keys.f2);
    expect(await console.text()).toContain('! Dit klopt nog niet: IBAN.');
    expect(await console.text()).toContain('> IBAN');
    await console.type(`${clear}${keys.down}${clear}${keys.f2}`);
    expect(await step()).toBe('Stap 3 van 10');
    await console.type(`${keys.tab}${clear}${keys.f2}`);
    expect(await console.text()).toContain('! Dit klopt nog niet: Afzender.');
    await console.type(`${pasted('facturen@korenaar')}${keys.enter}`);
    expect(await console.text()).toContain('! Schrijf elk adres als naam@voorbeeld.nl.');
  });

  it('refuse a port, limits and times that cannot be', async () => {
    const { console, step } = await inWizard();
    await console.type(keys.enter, company, keys.f2, keys.f2);
    await console.type(`${keys.tab}${pasted('smtp.korenaar.example')}${keys.tab}${clear}70000${keys.f2}`);
    expect(await console.text()).toContain('! Vul hoogstens 65535 in.');
    await console.type(`${clear}587${keys.f2}`, keys.f2, keys.f2);
    await console.type(`${clear}-1${keys.f2}`);
    expect(await console.text()).toContain('! Vul minstens 0 in.');
    await console.type(`${clear}0${keys.f2}`);
    await console.type(`${keys.right}${keys.tab}${clear}acht${keys.tab}`);
    expect(await console.text()).toContain('! Schrijf de tijd als 08:00.');
    await console.type(`${keys.up}${clear}18${keys.down}${clear}8${keys.f2}`);
    expect(await console.text()).toContain('! De laatste keer ligt voor de eerste.');
    expect(await step()).toBe('Stap 8 van 10');
  });

  it('try the folder before they take it', async () => {
    const { folder, console, step } = await inWizard();
    await toPrinters(console);
    await console.type(`${keys.right}${keys.tab}${pasted(join(folder, 'weg'))}${keys.f2}`);
    await console.waitFor(/kan niet worden geschreven/);
    await console.type(keys.enter);
    expect(await step()).toBe('Stap 9 van 10');
    await console.type(`${clear}${pasted(folder)}${keys.f2}`);
    await console.waitFor(/Overzicht/);
  });

  it('ask for the printer by name where no print system answers', async () => {
    const { console } = await inWizard();
    await toPrinters(console);
    await console.waitFor(/Printer {6}\[ +\]/);
    expect(await console.text()).toContain('Vul de naam van de printer zelf in, of kies Map.');
  });

  it('keep what was answered as one goes back and forth', async () => {
    const { console, step } = await inWizard();
    await console.type(keys.enter, pasted('Bakkerij De Korenaar'), keys.esc);
    expect(await step()).toBe('Stap 1 van 10');
    await console.type(keys.enter);
    expect(await console.text()).toContain('[Bakkerij De Korenaar ');
    await console.type(keys.esc, keys.enter, `${clear}${company}`, keys.f2, keys.f2);
    // Gmail, and back to look at the sender.
    await console.type(keys.left, keys.esc);
    expect(await step()).toBe('Stap 3 van 10');
    await console.type(keys.f2);
    expect(await console.text()).toContain('‹ Gmail ›');
    expect(await console.text()).toContain('U hebt een app-wachtwoord nodig; het gewone wachtwoord wordt geweigerd.');
    await console.type(keys.f2, keys.f2, `${keys.tab}${keys.tab}geheim${keys.f2}`);
    expect(await console.text()).toContain('Limiet per dag *    [99 ');
  });

  it('leave the questions about mail out for a company that sends none', async () => {
    const { context, console, step } = await inWizard();
    await console.type(keys.enter, company, keys.f2, keys.right);
    expect(await console.text()).not.toContain('Weergavenaam');
    expect(await step()).toBe('Stap 3 van 6');
    await console.type(keys.f2);
    expect(await console.text()).toContain('Stap 4 van 6: Verzendschema');
    await console.type(keys.f2);
    await console.waitFor(/Stap 5 van 6/);
    await console.waitFor(/Afdrukken op/);
    await console.type(keys.f2);
    await console.waitFor(/Stap 6 van 6: Overzicht/);
    await console.type(keys.enter);
    await console.waitFor(/Ingesteld\./);
    expect((await getOptions(context)).get('mail.enabled')).toBe(false);
    expect(await isSetUp(context)).toBe(true);
  });

  it('keep nothing when one cancels, wherever one is, and can be begun again from the start screen', async () => {
    const { context, console, step } = await inWizard();
    const before = await getOptions(context);
    await console.type(keys.right, keys.enter, pasted('Bäckerei'), f8);
    expect(await console.text()).toContain('Einrichten abbrechen?');
    await console.type(keys.enter);
    expect(await console.text()).toContain('[Bäckerei ');
    await console.type(f8, 'a');
    await console.waitFor(/0 {2}Factuurpost instellen/);
    expect(await getOptions(context)).toEqual(before);
    await console.type('0');
    await console.waitFor(/Stap 1 van 10/);
    // Nothing answered: nothing to ask.
    await console.type(keys.esc);
    expect(await console.text()).toContain('0  Factuurpost instellen');
    await console.type(':', 'instellen', keys.enter);
    await console.waitFor(/Stap 1 van 10/);
    expect(await step()).toBe('Stap 1 van 10');
  });

  it('are asked about before the console is left', async () => {
    const { console } = await inWizard();
    await console.type(keys.enter, pasted('Bakkerij'), keys.f10);
    expect(await console.text()).toContain('Nog niet klaar: Instellen.');
  });

  it('begin with what is saved already, and leave a saved password as it is', async () => {
    const { context } = await emptyStore();
    await setOptions(context, [
      ['company.name', 'De Korenaar'],
      ['mail.anonymous', 'no'],
      ['mail.user', 'bakker'],
      ['mail.password', 'Geheim'],
    ]);
    const console = await ConsoleScreen.open(context, { screens: [startOf(), wizardOf()] });
    await console.waitFor(/Stap 1/);
    await console.type(keys.enter);
    expect(await console.text()).toContain('[De Korenaar ');
    await console.type(`${clear}${company}`, keys.f2, keys.f2);
    await console.type(`${keys.tab}${pasted('smtp.korenaar.example')}`, keys.f2, keys.f2);
    expect(await console.text()).toMatch(/Wachtwoord {10}\[ +\]/);
    await console.type(keys.f2, keys.f2, keys.f2);
    await console.waitFor(/Afdrukken op/);
    await console.type(keys.f2);
    await console.waitFor(/Overzicht/);
    await console.type(keys.enter);
    await console.waitFor(/Ingesteld\./);
    expect((await companyMailAccount(context)).account.login).toEqual({ user: 'bakker', password: 'Geheim' });
    expect(console.screen.written).not.toContain('Geheim');
  });

  it('take what somebody else answered meanwhile; what both answered is told before anything is saved', async () => {
    const { context, console } = await inWizard();
    await toPrinters(console);
    await console.waitFor(/Afdrukken op/);
    await console.type(keys.f2);
    await console.waitFor(/Overzicht/);
    await setOptions(context, [
      ['company.name', 'Van de ander'],
      ['mail.replyTo', 'ander@korenaar.example'],
    ]);
    await console.type(keys.f2);
    await console.waitFor(/Er is nog niets\s/);
    expect((await console.text()).replace(/\s+/g, ' ')).toContain('daar Van de ander, bij u Bakkerij De Korenaar');
    expect((await getOptions(context)).get('company.city')).toBe('');
    await console.type(keys.enter);
    expect((await getOptions(context)).get('company.name')).toBe('Van de ander');
    await console.type(keys.f2);
    await console.waitFor(/Ingesteld\./);
    const now = await getOptions(context);
    expect(['company.name', 'company.city', 'mail.replyTo'].map((key) => now.get(key))).toEqual([
      'Bakkerij De Korenaar',
      'Korendam',
      'ander@korenaar.example',
    ]);
  });

  it('take keys that were typed ahead, from the first question to the last page', async () => {
    const { context } = await emptyStore();
    const console = await ConsoleScreen.open(context, { screens: [startOf(), wizardOf()] });
    await console.type(
      `\r${company}\r${keys.f2}${keys.tab}${pasted('smtp.korenaar.example')}${keys.f2.repeat(5)}${keys.f2}`,
    );
    await console.waitFor(/Overzicht/);
    await console.type(keys.f2);
    await console.waitFor(/Ingesteld\./);
  });
});

describe.each(languages)('the first questions in %s', (language) => {
  const texts = wizardTexts(language);

  it.each([{ columns: 80, rows: 24 }, wide])('fit the screen, every one of them, at $columns×$rows', async (size) => {
    const { console, context } = await inWizard({ size });
    await console.type(keys.right.repeat(languages.indexOf(language)), keys.enter);
    const rows = async () => (await console.rows()).map((row) => row.trimEnd());
    const seen: string[] = [];
    const look = async () => {
      const shown = await rows();
      seen.push(shown[2]?.trim() ?? '');
      for (const row of shown.slice(1, -3)) expect(row).not.toContain('…  ');
      expect(shown[3]).not.toMatch(/…$/);
    };
    await look();
    await console.type(company, keys.f2);
    await look();
    await console.type(keys.f2);
    await look();
    await console.type(`${keys.tab}${pasted('smtp.korenaar.example')}${keys.f2}`);
    await look();
    for (let step = 5; step < 8; step += 1) {
      await console.type(keys.f2);
      await look();
    }
    await console.type(keys.f2);
    await console.waitFor(new RegExp(texts.fields['print.method'].label));
    await look();
    await console.type(keys.f2);
    await console.waitFor(new RegExp(texts.steps.overview.title));
    await look();
    const titles = Object.values(texts.steps).map(({ title }) => title);
    expect(seen.map((heading) => heading.replace(/^.*: /, ''))).toEqual(titles.slice(1));
    await console.type(keys.f2);
    await console.waitFor(new RegExp(texts.saved.slice(0, 20)));
    expect((await getOptions(context)).get('language')).toBe(language);
  });

  it('have introductions and a closing word that fit a line', () => {
    const lines = [...Object.values(texts.steps).map(({ intro }) => intro), texts.saved];
    expect(lines.filter((line) => line.length > 76)).toEqual([]);
  });
});
