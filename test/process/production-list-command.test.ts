import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { outboxList } from '../helpers/command-shapes.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { changeOptions } from '../helpers/invoice-world.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { command } from './option-effects/world.ts';
import { bakingDay, office, productionWorld } from './production-world.ts';

const amounts = { quantity: z.int(), returned: z.int() };
const list = z.strictObject({
  date: z.iso.date(),
  deliveries: z.int(),
  debtors: z.int(),
  articles: z.array(
    z.strictObject({
      article: z.string(),
      name: z.string(),
      unit: z.string(),
      ...amounts,
      shares: z
        .array(
          z.strictObject({
            debtor: z.string(),
            debtorName: z.string(),
            place: z.string(),
            text: z.string(),
            ...amounts,
          }),
        )
        .optional(),
    }),
  ),
});

const mailed = z.strictObject({
  date: z.iso.date(),
  outcome: z.string(),
  to: z.string(),
  detail: z.string(),
  at: z.string().nullable(),
  entry: z.ulid().nullable(),
  error: z.unknown(),
});

const words = ['production-list', '--date', bakingDay];

describe('the command production-list', () => {
  it('tells what has to be made for a day, in 80 columns', async () => {
    const world = await productionWorld();
    const { out, code } = await command(world, ...words);
    expect(code).toBe(0);
    expect(out).toContain('Productiedatum  di 24-11-2026');
    expect(out).toMatch(/^2 +Wit heel +stuk +3 +24$/m);
    expect(out).toMatch(/^10 +Bloem +kg +2,5$/m);
    expect(out).not.toContain('Lunchroom');
    const detailed = (await command(world, ...words, '--per-debtor')).out;
    expect(detailed).toMatch(/^2 Wit heel$/m);
    expect(detailed).toMatch(/^1002 +Lunchroom 1002 +Kade 7, Utrecht · Wit heel, gesneden +3 +8$/m);
    expect(detailed).toMatch(/ Totaal {2}24 stuk$/m);
    for (const line of `${out}\n${detailed}`.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('tells it as JSON, the debtors only when they are asked for', async () => {
    const world = await productionWorld();
    const told = list.parse(JSON.parse((await command(world, ...words, '--json')).out));
    expect(told).toEqual({
      date: bakingDay,
      deliveries: 3,
      debtors: 2,
      articles: [
        { article: '2', name: 'Wit heel', unit: 'stuk', quantity: 24_000, returned: 3_000 },
        { article: '10', name: 'Bloem', unit: 'kg', quantity: 2_500, returned: 0 },
      ],
    });
    const detailed = list.parse(JSON.parse((await command(world, ...words, '--per-debtor', '--json')).out));
    expect(detailed.articles[0]?.shares?.map(({ debtor, quantity }) => [debtor, quantity])).toEqual([
      ['1001', 12_000],
      ['1002', 8_000],
      ['1002', 4_000],
    ]);
  });

  it('says that nothing is delivered on an empty day, and then mails and prints nothing', async () => {
    const world = await productionWorld();
    const empty = ['production-list', '--date', '2026-11-29'];
    expect((await command(world, ...empty)).out).toContain('Op 29-11-2026 wordt niets geleverd');
    for (const way of ['--mail', '--print']) {
      const { code, out } = await command(world, ...empty, way);
      expect([code, out]).toEqual([0, expect.stringContaining('Er wordt die dag niets geleverd.')]);
    }
    expect(world.peer.received).toEqual([]);
    expect(await readdir(join(world.context.folder, 'printed'))).toEqual([]);
  });

  it('writes the PDF to a file', async () => {
    const world = await productionWorld();
    const file = join(world.context.folder, 'lijst.pdf');
    expect((await command(world, ...words, '--pdf', file)).out).toContain(file);
    const { info, text } = await readPdf(await readFile(file));
    expect(info.title).toBe('Productielijst 24-11-2026');
    expect(text).toContain('2 Wit heel stuk 3 24');
    const away = await command(world, ...words, '--pdf', join(world.context.folder, 'weg', 'lijst.pdf'));
    expect([away.code, away.err]).toEqual([2, expect.stringContaining('lijst.pdf')]);
  });

  it('prints it on the office printer, and that is recorded', async () => {
    const world = await productionWorld();
    const { code, out } = await command(world, ...words, '--print', '--per-debtor');
    expect([code, out]).toEqual([0, expect.stringContaining('De productielijst is naar de printer.')]);
    const folder = join(world.context.folder, 'printed');
    const [name = ''] = await readdir(folder);
    expect((await readPdf(await readFile(join(folder, name)))).text).toContain('Lunchroom 1002');
    expect((await deedsOf(world.context)).at(-1)).toMatchObject({
      action: 'production-list.print',
      subject: bakingDay,
    });
    await changeOptions(world.context, { print: { folder: join(folder, name) } });
    const failed = await command(world, ...words, '--print', '--json');
    expect([failed.code, JSON.parse(failed.out)]).toMatchObject([1, { printed: false, job: null, error: {} }]);
  });

  it('mails it to the office once, again with a reason, and ends with 1 when it cannot', async () => {
    const world = await productionWorld();
    const { code, out } = await command(world, ...words, '--mail', '--json');
    expect([code, mailed.parse(JSON.parse(out))]).toMatchObject([0, { outcome: 'accepted', to: office, error: null }]);
    const again = await command(world, ...words, '--mail');
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringMatching(/overgeslagen\. De productielijst van deze dag is al gemaild\. \(23-11-2026, 09:0/),
    ]);
    expect(world.peer.received).toHaveLength(1);
    await command(world, ...words, '--mail', '--again', 'bon erbij');
    expect(world.peer.received).toHaveLength(2);
    await changeOptions(world.context, { mail: { office: '' } });
    const nobody = await command(world, ...words, '--mail', '--again', 'bon erbij');
    expect([nobody.code, nobody.out]).toEqual([
      1,
      expect.stringContaining('Vul het in bij Opties, Internetverbinding.'),
    ]);
  });

  it('tells of the mail that was accepted, when that is not hidden', async () => {
    const world = await productionWorld({ options: { mail: { hideSuccess: false } } });
    const { err } = await command(world, ...words, '--mail');
    expect(err).toBe(`Productielijst 24-11-2026 Bakkerij De Korenaar: verzonden aan ${office}\n`);
  });

  it.each([
    ['no date', ['production-list'], 'De optie --date'],
    ['no such day', ['production-list', '--date', '2026-02-30'], '2026-02-30'],
    ['two ways at once', [...words, '--mail', '--print'], '--mail, --print gaan niet samen.'],
    ['a reason for no mail', [...words, '--again', 'kwijt'], '--mail ontbreekt'],
    ['a reason that says nothing', [...words, '--mail', '--again', ' '], '--again'],
  ])('refuses %s', async (_what, argv, said) => {
    const world = await productionWorld();
    const { code, err } = await command(world, ...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(world.peer.received).toEqual([]);
  });
});

describe('the command outbox list', () => {
  it('shows the list that a mail brings', async () => {
    const world = await productionWorld();
    await command(world, ...words, '--mail');
    const { out } = await command(world, 'outbox', 'list');
    expect(out).toMatch(/Productielijst 24-11-2026\s+e-mail\s+kantoor@korenaar\.example\s+verzonden/);
    const json = outboxList.parse(JSON.parse((await command(world, 'outbox', 'list', '--json')).out));
    expect(json).toMatchObject([
      {
        kind: 'production-list',
        production: bakingDay,
        invoice: '',
        invoices: [],
        deliveries: [],
        debtor: '',
        to: [office],
      },
    ]);
  });
});
