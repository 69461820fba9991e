import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Installation } from '../../../src/actions/installation.ts';
import { setOptions } from '../../../src/actions/options.ts';
import { files } from '../../../src/state/files.ts';
import { openStore } from '../../../src/state/store.ts';
import { keys } from '../../helpers/console.ts';
import { describeWithCups, type PrivateCups, startCups } from '../../helpers/cups.ts';
import { holdStore } from '../../helpers/delivery-entry.ts';
import { folderIn, inOptions, openOptions, optionKeys, pasted, saved } from '../../helpers/options-screen.ts';

const { f4, f6, f9, clear } = optionKeys;

describe('searching the options', () => {
  it('finds them by name, help and key, and Enter goes to rubric and field', async () => {
    const { console } = await inOptions();
    await console.type('/', 'feestdagen');
    const text = await console.text();
    expect(text).toContain('Werkdagen            Feestdagen overslaan');
    // Found by its help, behind those found by their names.
    expect(text).toContain('  Algemeen             Land');
    expect(text).toContain('Ja: ook op de feestdagen van het land van uw bedrijf');
    await console.type(keys.enter);
    expect(await console.text()).toContain('│ > Feestdagen overslaan ‹ Ja ›');
    await console.type(f9, 'perconnection', keys.enter);
    expect(await console.text()).toContain('│ > Per verbinding *');
    // From inside a text field; what was typed there stays.
    await console.type(`${clear}50`, f9, 'kvk', keys.enter);
    expect(await console.text()).toContain('│ > KvK-nummer');
    expect(await console.text()).toContain('Verzendschema      *│');
    await console.type(f9, 'zzzz');
    expect(await console.text()).toContain('Niets gevonden.');
    await console.type(keys.enter, keys.esc);
    expect(await console.text()).toContain('│ > KvK-nummer');
  });

  it('says so when a field is not there as the form is filled in', async () => {
    const { console, find } = await inOptions();
    await find('client-id');
    expect(await console.text()).toContain('! Client-ID is er nu niet: dat hangt af van wat hierboven gekozen is.');
  });
});

describe('the help of a field', () => {
  it('is shown by F1, inside text fields too, and leads to the help of the screen', async () => {
    const { console, find } = await inOptions();
    await find('factuurnummer');
    await console.type(keys.f1);
    expect(await console.text()).toContain('volgnummer in vijf cijfers');
    await console.type('h');
    expect(await console.text()).toContain('F2 is Einde: alles wordt nagekeken, bewaard en gesloten.');
  });
});

describe('options that are changed elsewhere meanwhile', () => {
  it('take the new value where nothing was changed here, and ask whose value holds where it was', async () => {
    const { context, console, enter } = await inOptions();
    await enter('general');
    await console.type(`${clear}${pasted('Van mij')}`);
    await setOptions(context, [
      ['company.name', 'Van de ander'],
      ['company.phone', '0999'],
      ['mail.port', '2525'],
    ]);
    await console.waitFor(/Ergens anders is ook gewijzigd: Naam\./);
    expect(await console.text()).toContain('[0999 ');
    expect(await console.text()).toContain('> Naam *          [Van mij ');
    // One goes on typing where one was.
    await console.type(' nu', keys.f2);
    await console.waitFor(/zijn deze opties ergens anders ook gewijzigd/);
    expect(await console.text()).toContain('Naam: daar Van de ander, bij u Van mij nu');
    await console.type(keys.enter);
    expect((await saved(context)).company.name).toBe('Van de ander');
    await console.type(keys.f2);
    await console.waitFor(/Naam: daar/);
    await console.type('m');
    await console.waitFor(/De opties zijn bewaard\./);
    expect(await saved(context)).toMatchObject({
      company: { name: 'Van mij nu', phone: '0999' },
      mail: { port: 2525 },
    });
  });

  it('can be left as the other one saved them', async () => {
    const { context, console, enter } = await inOptions();
    await enter('general');
    await console.type(`${clear}${pasted('Van mij')}${keys.down}${clear}${pasted('Ook van mij')}`);
    // Saved just before F2, so that nothing has told of it yet.
    await setOptions(context, [['company.name', 'Van de ander']]);
    await console.type(keys.f2);
    await console.waitFor(/Naam: daar Van de ander, bij u Van mij/);
    await console.type('a');
    await console.waitFor(/De opties zijn bewaard\./);
    expect((await saved(context)).company).toMatchObject({ name: 'Van de ander', legalName: 'Ook van mij' });
  });

  it('are asked about, too, when the other one saved while this one waited for the turn to write', async () => {
    const { context, console, enter } = await inOptions();
    await enter('general');
    await console.type(`${clear}${pasted('Van mij')}`);
    const release = await holdStore(context, async (transaction) => {
      const options = await transaction.open(files.options);
      const { company } = options.data;
      options.data = { ...options.data, company: { ...company, name: 'Van de ander', phone: '0999' } };
      await options.write();
    });
    await console.type(keys.f2);
    // It is under way: what it read before is that of nobody else.
    await expect.poll(() => console.console.app.top.screen).toMatchObject({ kind: 'options', busy: true });
    await setTimeout(200);
    release();
    await console.waitFor(/Naam: daar Van de ander, bij u Van mij/);
    expect((await saved(context)).company).toMatchObject({ name: 'Van de ander', phone: '0999' });
    await console.type('m');
    await console.waitFor(/De opties zijn bewaard\./);
    expect((await saved(context)).company).toMatchObject({ name: 'Van mij', phone: '0999' });
  });

  it('are no conflict when both did the same', async () => {
    const { context, console, enter } = await inOptions();
    await enter('general');
    await console.type(`${clear}${pasted('Samen')}`);
    await setOptions(context, [['company.name', 'Samen']]);
    await console.type(keys.f2);
    await console.waitFor(/Er was niets gewijzigd\.|bewaard\./);
    expect((await saved(context)).company.name).toBe('Samen');
  });
});

describe('folders and files', () => {
  it('are tried when one leaves their rubric, and what is wrong stands under the field', async () => {
    const { context, console, enter } = await inOptions();
    await writeFile(join(context.folder, 'bestand'), '');
    await enter('folders');
    await console.type(pasted('werkkopie'), f4);
    await console.waitFor(/! Schrijf het hele pad/);
    expect(await console.text()).toContain('│ > PDF-bestandslocatie');
    await console.type(`${clear}${pasted(join(context.folder, 'bestand'))}`, f4);
    await console.waitFor(/kan niet worden geschreven/);
    await console.type(`${clear}${pasted(await folderIn(context, 'goed'))}`, f4);
    await console.waitFor(/> Afdrukken /);
    expect(await readdir(join(context.folder, 'goed'))).toEqual([]);
  });

  it('can be made when they are missing, or mended', async () => {
    const { context, console, enter } = await inOptions();
    const folder = join(context.folder, 'nieuw', 'pdf');
    await enter('folders');
    await console.type(pasted(folder), keys.f2);
    await console.waitFor(/bestaat niet\. Nu/);
    // The first answer changes nothing.
    await console.type(keys.enter);
    await console.waitFor(/! Deze map bestaat niet\./);
    expect(await readdir(context.folder)).not.toContain('nieuw');
    expect((await saved(context)).folders.pdf).toBe('');
    await console.type(keys.f2);
    await console.waitFor(/bestaat niet\. Nu/);
    await console.type('a');
    await console.waitFor(/De opties zijn bewaard\./);
    expect(await readdir(folder)).toEqual([]);
    expect((await saved(context)).folders.pdf).toBe(folder);
  });

  it('of the logo must be pictures', async () => {
    const { context, console, find } = await inOptions();
    await writeFile(join(context.folder, 'brief.txt'), 'geen plaatje');
    await find('logo');
    await console.type(pasted(join(context.folder, 'brief.txt')), keys.f2);
    await console.waitFor(/is geen goed PNG- of/);
    expect(await console.text()).toContain('│ > Logo');
  });
});

describe('the schedule', () => {
  it('shows what a plan would be as one fills it in, before anything is saved', async () => {
    const { context, console, enter, form } = await inOptions({ options: { limits: { perDay: 99 } } });
    await enter('schedule');
    expect(await form()).toContain('400 berichten: 99 vandaag, 99 morgen, 99 op 15-11-2026,');
    await console.type(keys.right);
    expect(await form()).toContain('11 keer per dag, 08:00 t/m 18:00 400 berichten: 99 vandaag, 99 op 16-11-2026,');
    await console.type(`${keys.down}${clear}13${keys.down.repeat(2)}${clear}120`);
    expect(await form()).toContain('3 keer per dag, 13:00 t/m 17:00');
    await console.type(`${keys.up}${clear}acht`);
    expect(await form()).toContain('Als alles hierboven klopt, staat hier wanneer berichten vertrekken.');
    expect((await saved(context)).schedule.mode).toBe('direct');
  });

  it('shows the coming days off by name, those of the country that stands on the form', async () => {
    const { console, enter, form } = await inOptions();
    await enter('workdays');
    expect(await form()).toContain('vr 25-12-2026 Eerste Kerstdag za 26-12-2026 Tweede Kerstdag');
    await console.type(`${keys.down}24-12`, keys.tab);
    expect(await form()).toContain('[24-12-2026 ');
    expect(await form()).toContain('do 24-12-2026 vrije dag vr 25-12-2026 Eerste Kerstdag');
    await console.type(keys.right);
    expect(await form()).not.toContain('Kerstdag');
    await console.type(keys.right, `${keys.up}, 31-2`, keys.tab);
    expect(await form()).toContain('! Een van deze data bestaat niet.');
    await console.type(keys.esc);
    await enter('general');
    await console.type(`${keys.down.repeat(5)}${clear}de`, keys.esc);
    await enter('workdays');
    expect(await form()).toContain('1. Weihnachtstag');
  });

  it('gives a text for the provider with what stands on the form', async () => {
    const { console, find } = await inOptions({ options: { mail: { server: 'smtp.korenaar.example' } } });
    await find('limiet per uur');
    await console.type(`${clear}250`, f6);
    await console.waitFor(/Opties › Verzoek aan provider/);
    await console.type(keys.end);
    const text = await console.text();
    expect(text).toContain('Mailserver:               smtp.korenaar.example:25');
    expect(text).toContain('Hoogstens per uur:        250');
    await console.type(keys.esc);
    expect(await console.text()).toContain('│ > Limiet per uur *');
  });
});

describe('printing', () => {
  it('tries the folder as it stands on the form with a test page', async () => {
    const { context, console, enter } = await inOptions();
    const folder = await folderIn(context, 'proef');
    await enter('print');
    await console.type(`${keys.down}${clear}${pasted(folder)}`, f6);
    await console.waitFor(/De testpagina is afgedrukt: Testpagina \(1 ex\)\.pdf/);
    expect(await readdir(folder)).toEqual(['Testpagina (1 ex).pdf']);
    await console.type(`${clear}${pasted(join(context.folder, 'weg'))}`, f6);
    await console.waitFor(/Melding/);
    await console.type(keys.enter);
    expect((await saved(context)).print.folder).toBe(join(context.folder, 'printed'));
  });

  it('asks for the printer by name where no print system answers, and says why', async () => {
    const { console, enter, form } = await inOptions();
    await enter('print');
    await console.type(keys.left);
    await console.waitFor(/Printer +\[ +\]/);
    expect(await form()).toContain('Vul de naam van de printer zelf in, of kies Map.');
  });
});

describeWithCups('printing by CUPS', () => {
  let cups: PrivateCups;
  beforeAll(async () => {
    cups = await startCups();
    await cups.addQueue('Laser');
    await cups.addQueue('Kassa');
    await cups.makeDefault('Laser');
    await cups.disable('Kassa', 'papier op');
  });
  afterAll(() => cups.stop());
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('chooses among the printers that there are, says how they are, and prints a test page on the one on the form', async () => {
    vi.stubEnv('CUPS_SERVER', cups.socket);
    const { context, console, enter, form } = await inOptions();
    await enter('print');
    await console.type(keys.left);
    await console.waitFor(/‹ Standaardprinter \(Laser\) ›/);
    expect(await form()).toContain('Kassa (gestopt: papier op)');
    expect(await form()).toContain('Laser (standaard)');
    await console.type(`${keys.down}${keys.left}`);
    expect(await form()).toContain('> Printer ‹ Laser ›');
    await console.type('t');
    await console.waitFor(/De testpagina is afgedrukt: Laser-\d+/);
    await cups.idle('Laser');
    expect((await cups.received('Laser')).map(({ title }) => title)).toEqual(['Testpagina']);
    await console.type(keys.f2);
    await console.waitFor(/bewaard\./);
    expect((await saved(context)).print).toMatchObject({ method: 'cups', printer: 'Laser' });
  });
});

describe('the companies', () => {
  it('are listed by a key, and this one sends mail or not', async () => {
    const first = await inOptions();
    const installation = new Installation(await openStore(first.context.folder), first.context.now);
    await installation.add('Wasserij');
    const { console, enter } = await openOptions(first.context, { installation });
    await enter('companies');
    expect(await console.text()).toContain('> E-mail verzenden ‹ Ja ›');
    await console.type('a');
    await console.waitFor(/Wasserij/);
    await console.type(keys.esc, keys.right, keys.f2);
    await console.waitFor(/bewaard\./);
    expect((await saved(first.context)).mail.enabled).toBe(false);
  });
});

it('shows where archive and data lie', async () => {
  const { context, enter, form } = await inOptions();
  await enter('folders');
  const text = (await form()).replaceAll(' ', '');
  expect(text).toContain(join(context.company.folder, 'archive'));
});
