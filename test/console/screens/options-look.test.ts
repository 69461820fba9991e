import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/debtor.ts';
import { optionRubrics, optionsTexts } from '../../../src/i18n/options.ts';
import { type ConsoleScreen, keys } from '../../helpers/console.ts';
import { inOptions, optionKeys } from '../../helpers/options-screen.ts';
import { endOf, expectHarmless, hostileName, rowsWith } from '../../helpers/straight-rows.ts';

const small = { columns: 80, rows: 24 };
const wide = { columns: 132, rows: 50 };
const long = `${'Bakkerij en Lunchroom De Gouden Korenaar & Zonen '.repeat(4)}B.V.`;
const folder = `/srv/${'map-met-een-lange-naam/'.repeat(6)}pdf`;

/** Columns in which the line between rubrics and form stands. */
async function dividers(console: ConsoleScreen): Promise<ReadonlySet<number>> {
  const rows = (await console.rows()).slice(1, -3);
  return new Set(rows.map((row) => row.indexOf('│')));
}

describe.each([small, wide])('the options at $columns×$rows', (size) => {
  it.each(languages)('fit the screen, every rubric, with names of any length (%s)', async (language) => {
    const { console, enter } = await inOptions({
      size,
      options: {
        language,
        company: { name: long, city: long, logo: `${folder}/logo.png` },
        mail: { method: 'oauth2', fromName: long, office: `${'a'.repeat(60)}@korenaar.example`, cc: ['c@x.example'] },
        folders: { pdf: folder },
        schedule: { mode: 'schedule', holidays: ['2026-12-24', '2026-12-31', '2027-01-04', '2027-01-05'] },
      },
    });
    const { rubrics, panels } = optionsTexts(language);
    for (const rubric of optionRubrics) {
      await enter(rubric);
      expect(await dividers(console)).toHaveLength(1);
      const rows = await console.rows();
      for (const row of rows.slice(1, -3)) expect(row.trimEnd().length).toBeLessThanOrEqual(size.columns);
      // No label is cut, and every value begins in the same column but those of yes and no.
      const shown = rows.slice(1, -3).map((row) => row.slice(row.indexOf('│') + 1));
      for (const row of shown) expect(row).not.toMatch(/^.[> ] [^[‹]*… [[‹]/);
      const starts = new Set(shown.flatMap((row) => (/ \[/.test(row) ? [row.indexOf('[')] : [])));
      expect(starts.size).toBeLessThanOrEqual(1);
      expect(rows[2 + optionRubrics.indexOf(rubric)]).toContain(`> ${rubrics[rubric]}`);
      await console.type(keys.esc);
    }
    if (size === wide) expect(await console.text()).not.toContain('   …');
    expect(panels.company).toContain('{company}');
  });
});

describe('names that would like to do something to the screen', () => {
  it('stand in their fields as plain text, on straight rows', async () => {
    const { console, enter } = await inOptions({
      options: {
        company: { name: hostileName, city: hostileName, phone: hostileName },
        mail: { fromName: hostileName },
        print: { printer: hostileName },
        folders: { pdf: `/srv/${hostileName}` },
      },
    });
    for (const rubric of ['general', 'mail', 'folders', 'companies'] as const) {
      await enter(rubric);
      const fields = await rowsWith(console, / \[.*\]/);
      const ends = await Promise.all(fields.map((row) => endOf(console, row)));
      for (const end of ends) expect(end).toBeLessThanOrEqual(80);
      await console.type(keys.esc);
    }
    expectHarmless(console);
  });
});

it('is drawn on a terminal without UTF-8 too', async () => {
  const { console, enter } = await inOptions({ env: { LANG: 'C', LC_ALL: 'C' } });
  await enter('schedule');
  expect(await console.text()).toContain('< Direct versturen >');
  expect(console.screen.written).toMatch(/^\p{ASCII}*$/u);
});

it('shows what its pickers and texts have at 80 columns in every language', async () => {
  for (const language of languages) {
    const { console, enter } = await inOptions({ options: { language } });
    await enter('mail');
    await console.type(optionKeys.f8);
    const rows = (await console.rows()).slice(1, 17).map((row) => row.trimEnd());
    expect(rows.every((row) => row.length <= 80)).toBe(true);
    expect(new Set(rows.slice(1).map((row) => /(?:2015|2026)$/.test(row)))).toEqual(new Set([true]));
    await console.type(keys.esc, keys.esc);
    await enter('schedule');
    await console.type('h', keys.end);
    expect((await console.rows()).every((row) => !row.includes('…'))).toBe(true);
    await console.type(keys.esc);
  }
});
