import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { companyMailAccount } from '../../../src/actions/mail-account.ts';
import { optionFieldTexts } from '../../../src/i18n/option-fields.ts';
import { optionRubrics, optionsTexts } from '../../../src/i18n/options.ts';
import { deskAndDefinition } from '../../../src/screens/app/app.ts';
import { conflictsOf } from '../../../src/screens/keys/registry.ts';
import { keys } from '../../helpers/console.ts';
import { changeOptions } from '../../helpers/invoice-world.ts';
import { folderIn, inOptions, optionKeys, pasted, saved } from '../../helpers/options-screen.ts';

const { f3, f4, ctrlX, clear } = optionKeys;
const { rubrics } = optionsTexts('nl');
const fill = (...texts: readonly string[]) => texts.map((text) => `${clear}${pasted(text)}`).join(keys.down);

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('the rubrics of the options', () => {
  it('are walked with the arrows, F3 and F4, each showing its fields, and Enter and Esc go to the form and back', async () => {
    const { console } = await inOptions();
    const { fields } = optionFieldTexts('nl');
    const first = {
      general: fields['company.name'].label,
      invoices: fields['invoices.termDays'].label,
      mail: fields['mail.method'].label,
      folders: fields['folders.pdf'].label,
      print: fields['print.method'].label,
      workdays: fields['schedule.days'].label,
      schedule: fields['schedule.mode'].label,
      language: fields.language.label,
      companies: fields['mail.enabled'].label,
    };
    for (const rubric of optionRubrics) {
      const text = await console.text();
      expect(text).toContain(`> ${rubrics[rubric]}`);
      expect(text).toContain(`│   ${first[rubric].slice(0, 20)}`);
      await console.type(keys.enter);
      expect(await console.text()).toContain(`│ > ${first[rubric].slice(0, 20)}`);
      await console.type(keys.esc, keys.down);
    }
    await console.type(keys.home);
    expect(await console.text()).toContain(`> ${rubrics.general}`);
    // Also from inside a text field, and with Enter on the last field.
    await console.type(keys.enter, f4, f4);
    expect(await console.text()).toContain('│ > Methode');
    await console.type(f3);
    expect(await console.text()).toContain('│ > Betaaltermijn');
    await console.type(`${keys.down.repeat(10)}${keys.enter}`);
    expect(await console.text()).toContain('│ > Methode');
    await console.type('\x1b[5;5~', '\x1b[5;5~', keys.esc, keys.esc);
    expect((await console.rows())[0]).not.toContain('Opties');
  });

  it('have one meaning for each key, wherever one is', async () => {
    const { console, enter } = await inOptions({ options: { mail: { method: 'oauth2' } } });
    const { app } = console.console;
    const conflicts = () => {
      const { desk, definition } = deskAndDefinition(app, app.top);
      return conflictsOf(definition.bindings, desk);
    };
    for (const rubric of optionRubrics) {
      await enter(rubric);
      expect(conflicts(), `${rubric}, first field`).toEqual([]);
      await console.type(keys.pageDown.repeat(3));
      expect(conflicts(), `${rubric}, last field`).toEqual([]);
      await console.type(keys.esc);
      expect(conflicts(), rubric).toEqual([]);
    }
  });

  it('save what was changed on all of them with one F2, and nothing else', async () => {
    const { context, console, enter } = await inOptions();
    const before = await saved(context);
    const working = await folderIn(context, 'werkkopie');
    const paper = await folderIn(context, 'papier');
    const logo = join(context.folder, 'logo.png');
    await writeFile(logo, png);
    const company = {
      name: 'Bakkerij Ährengold & Zn.',
      legalName: 'Ährengold B.V.',
      address: 'Dorpsstraat 12',
      postcode: '4321 ZZ',
      city: "'s-Gravenmoer",
      country: 'DE',
      kvk: '87654321',
      vatId: 'NL001234567B01',
      iban: 'NL91ABNA0417164300',
      bic: 'ABNANL2A',
      email: 'info@korenaar.example',
      phone: '0101234567',
      website: 'www.korenaar.example',
      logo,
    };
    const central = {
      name: 'Centrale Facturen U.A.',
      address: 'Postbus 1',
      postcode: '1234 ZZ',
      city: 'Centrum',
      country: 'BE',
      email: 'een@centrale.example; twee@centrale.example',
    };
    const { down, right, left, esc } = keys;
    await enter('general');
    await console.type(fill(...Object.values({ ...company, country: 'de' })), esc);
    await enter('invoices');
    await console.type(
      fill(
        '030',
        'F{year}.{number:4}',
        '{number}_{debtor}',
        'Onze voorwaarden gelden.',
        logo,
        ...Object.values(central),
      ),
      esc,
    );
    await enter('mail');
    // Encryption required, by name, with a password.
    await console.type(
      `${down}${fill('smtp.korenaar.example', '587')}${down}${right.repeat(2)}${down}${left}`,
      `${down}${fill('bakker', 'Geheim! 42', 'facturen@korenaar.example', 'De Korenaar ü')}`,
      `${down}${fill('antwoord@korenaar.example', 'a@korenaar.example; b@korenaar.example')}`,
      `${down}${right}${down}${fill('c@korenaar.example')}${down}${right.repeat(3)}`,
      `${down}${fill('kantoor@korenaar.example', working)}${`${down}${right}`.repeat(4)}`,
      `${down}${fill('oefen@korenaar.example')}`,
      esc,
    );
    await enter('print');
    await console.type(`${down}${fill(paper)}`, esc);
    await enter('workdays');
    // Not on Tuesday, but on Saturday.
    await console.type(`${right} ${right.repeat(4)} ${down}${fill('24-12-2026, 31.12.2026')}${down}${right}`, esc);
    await enter('schedule');
    await console.type(
      `${right}${down}${fill('7', '16.30', '30')}${down.repeat(2)}${fill('10', '200', '99', '20', '2')}`,
      esc,
    );
    await enter('language');
    await console.type(right, esc);
    await enter('companies');
    await console.type(`${right}${keys.f2}`);
    // In the language that was just chosen, and at once.
    await console.waitFor(/Die Optionen sind gespeichert\./);
    await console.waitFor(/7 {2}Optionen/);
    expect((await console.rows())[0]).toContain('Bakkerij Ährengold &');
    expect(console.screen.written).not.toContain('Geheim');
    const after = await saved(context);
    expect(after).toEqual({
      company,
      invoices: {
        termDays: 30,
        numberFormat: 'F{year}.{number:4}',
        fileName: '{number}_{debtor}',
        footer: 'Onze voorwaarden gelden.',
      },
      topBakkers: { ...central, email: ['een@centrale.example', 'twee@centrale.example'] },
      mail: {
        ...before.mail,
        enabled: false,
        server: 'smtp.korenaar.example',
        port: 587,
        security: 'starttls',
        anonymous: false,
        user: 'bakker',
        password: after.mail.password,
        from: 'facturen@korenaar.example',
        fromName: 'De Korenaar ü',
        replyTo: 'antwoord@korenaar.example',
        cc: ['a@korenaar.example', 'b@korenaar.example'],
        ccKind: 'invoices',
        bcc: ['c@korenaar.example'],
        bccKind: 'production-lists',
        office: 'kantoor@korenaar.example',
        hideSuccess: false,
        deleteInvoicePdf: true,
        deleteDeliveryPdf: true,
        allowSelfSigned: true,
        redirectTo: 'oefen@korenaar.example',
      },
      limits: { perMinute: 10, perHour: 200, perDay: 99, perConnection: 20, pauseSeconds: 2 },
      schedule: {
        mode: 'schedule',
        from: '07:00',
        until: '16:30',
        everyMinutes: 30,
        days: ['monday', 'wednesday', 'thursday', 'friday', 'saturday'],
        holidays: ['2026-12-24', '2026-12-31'],
        nationalHolidays: false,
      },
      folders: { pdf: working },
      print: { method: 'folder', printer: '', folder: paper },
      language: 'de',
    });
    await changeOptions(context, { mail: { enabled: true } });
    expect((await companyMailAccount(context)).account).toMatchObject({
      login: { user: 'bakker', password: 'Geheim! 42' },
    });
  });

  it('write nothing when nothing was changed, however often fields were gone through', async () => {
    const { context, console, enter } = await inOptions({ options: { schedule: { holidays: ['2026-12-24'] } } });
    const before = await saved(context);
    for (const rubric of optionRubrics) {
      await enter(rubric);
      await console.type(`${keys.down.repeat(3)}${keys.pageDown.repeat(3)}`, keys.esc);
    }
    await console.type(keys.f2);
    await console.waitFor(/Er was niets gewijzigd\./);
    expect(await saved(context)).toEqual(before);
  });

  it('are dropped by Annuleren after a question, and by leaving; without changes nobody asks', async () => {
    const { context, console, enter } = await inOptions();
    const before = await saved(context);
    await enter('general');
    await console.type(`${clear}${pasted('Iets anders')}`, ctrlX);
    expect(await console.text()).toContain('Wijzigingen weggooien?');
    // The first answer changes nothing.
    await console.type(keys.enter);
    expect(await console.text()).toContain('[Iets anders ');
    await console.type(keys.f10);
    expect(await console.text()).toContain('Nog niet klaar: Opties.');
    await console.type(keys.esc, keys.esc);
    expect(await console.text()).toContain('> Algemeen           *│');
    await console.type(keys.esc, 'w');
    expect((await console.rows())[0]).not.toContain('Opties');
    expect(await saved(context)).toEqual(before);
    await console.type('7');
    await console.waitFor(/> Algemeen/);
    await console.type(ctrlX);
    expect((await console.rows())[0]).not.toContain('Opties');
  });

  it('are not saved while a value is wrong: F2 goes to the rubric and the field, and says what to do', async () => {
    const { context, console, enter } = await inOptions();
    const before = await saved(context);
    await enter('general');
    await console.type(keys.down.repeat(8), `${clear}NL92ABNA0417164300`, keys.esc);
    await enter('schedule');
    await console.type(keys.down.repeat(2), `${clear}veel`, keys.esc);
    await enter('language');
    await console.type(keys.f2);
    expect(await console.text()).toContain('> Algemeen           !│');
    expect(await console.text()).toContain('│ > IBAN');
    expect(await console.text()).toContain('Controleer het IBAN: het klopt niet');
    expect(await console.text()).toContain('! Dit klopt nog niet: IBAN (Algemeen).');
    await console.type(clear, keys.f2);
    expect(await console.text()).toContain('│ > Limiet per minuut *');
    expect(await console.text()).toContain('Dit is geen geheel getal.');
    await console.type(`${clear}5`, keys.esc);
    await enter('general');
    // A name that there was is not lost by a slip.
    await console.type(clear, keys.f2);
    expect(await console.text()).toContain('! Dit klopt nog niet: Naam (Algemeen).');
    expect(await saved(context)).toEqual(before);
    await console.type(pasted('Bakker'), keys.f2);
    await console.waitFor(/De opties zijn bewaard\./);
    expect(await saved(context)).toMatchObject({ company: { name: 'Bakker', iban: '' }, limits: { perMinute: 5 } });
  });

  it('do not take values that do not go together', async () => {
    const { console, enter, form } = await inOptions();
    await enter('schedule');
    await console.type(keys.right, keys.down, fill('18:00', '8:00'), keys.esc);
    await enter('companies');
    await console.type(keys.f2);
    expect(await console.text()).toContain('│ > Laatste keer');
    expect(await form()).toContain('! De laatste keer ligt voor de eerste.');
    await console.type(`${clear}19`, keys.down.repeat(2));
    await console.type(` ${keys.right}`.repeat(5), keys.f2);
    expect(await console.text()).toContain('│ > Werkdagen');
    expect(await form()).toContain('! Zet minstens één dag aan, of kies Direct versturen.');
  });

  it('let a new company save what it has, with nothing else filled in', async () => {
    const { context, console, enter } = await inOptions({
      options: { company: { name: '', address: '' }, mail: { from: '', server: '' } },
    });
    await enter('language');
    await console.type(keys.right.repeat(2), keys.f2);
    await console.waitFor(/The options are saved\./);
    expect((await saved(context)).language).toBe('en');
  });
});
