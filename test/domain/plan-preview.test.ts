import { describe, expect, it } from 'vitest';
import { dailyRuns, planPreview } from '../../src/domain/dispatch/plan-preview.ts';
import { dailyRunsText, planPreviewText } from '../../src/i18n/plan-preview.ts';
import { defaultOptions } from '../../src/state/schemas/options.ts';
import { holidayRules } from './../helpers/worlds.ts';

type Differs = {
  readonly schedule?: Partial<typeof defaultOptions.schedule>;
  readonly limits?: Partial<typeof defaultOptions.limits>;
  readonly country?: string;
};

const onSchedule = (differs: Differs['schedule'] = {}) =>
  ({ ...defaultOptions.schedule, mode: 'schedule', ...differs }) as const;

const friday = new Date('2026-11-13T12:00:00');

function preview(count: number, { schedule = {}, limits = {}, country = 'NL' }: Differs, now = friday) {
  return planPreview(
    count,
    now,
    {
      schedule: { ...defaultOptions.schedule, ...schedule },
      limits: { ...defaultOptions.limits, ...limits },
      company: { country },
    },
    holidayRules,
  );
}

describe('what a plan would be', () => {
  it('sends everything today when there are no limits', () => {
    expect(preview(400, {})).toEqual({ count: 400, days: [{ day: '2026-11-13', count: 400 }], never: 0 });
  });

  it('spreads a batch over the days that the daily limit asks for', () => {
    const { days } = preview(400, { limits: { perDay: 99 } });
    expect(days.map(({ day, count }) => `${day} ${count}`)).toEqual([
      '2026-11-13 99',
      '2026-11-14 99',
      '2026-11-15 99',
      '2026-11-16 99',
      '2026-11-17 4',
    ]);
  });

  it('leaves weekends, days off and the holidays of the country out when on schedule', () => {
    const now = new Date('2026-12-23T12:00:00');
    const schedule = onSchedule({ holidays: ['2026-12-28'] });
    const { days } = preview(40, { schedule, limits: { perDay: 10 } }, now);
    expect(days.map(({ day }) => day)).toEqual(['2026-12-23', '2026-12-24', '2026-12-29', '2026-12-30']);
    const withChristmas = { ...schedule, nationalHolidays: false };
    expect(preview(30, { schedule: withChristmas, limits: { perDay: 10 } }, now).days.map(({ day }) => day)).toEqual([
      '2026-12-23',
      '2026-12-24',
      '2026-12-25',
    ]);
    // The day of German unity is a working day in the Netherlands. (2026-10-02 is a Friday.)
    const october = new Date('2025-10-02T12:00:00');
    const days2025 = (country: string) =>
      preview(20, { schedule: onSchedule(), limits: { perDay: 10 }, country }, october).days.map(({ day }) => day);
    expect(days2025('NL')).toEqual(['2025-10-02', '2025-10-03']);
    expect(days2025('DE')).toEqual(['2025-10-02', '2025-10-06']);
  });

  it('begins tomorrow after the last run of today', () => {
    const evening = new Date('2026-11-12T18:30:00');
    expect(preview(5, { schedule: onSchedule() }, evening).days).toEqual([{ day: '2026-11-13', count: 5 }]);
  });

  it('says how many have no moment when no day is ticked', () => {
    expect(preview(7, { schedule: onSchedule({ days: [] }) })).toEqual({ count: 7, days: [], never: 7 });
  });
});

describe('the runs of a day', () => {
  it('are eleven from 08:00 to 18:00 every hour', () => {
    expect(dailyRuns(onSchedule())).toEqual({ count: 11, first: '08:00', last: '18:00' });
  });

  it('end before the last time when the interval does not meet it', () => {
    expect(dailyRuns(onSchedule({ from: '07:30', until: '09:00', everyMinutes: 40 }))).toEqual({
      count: 3,
      first: '07:30',
      last: '08:50',
    });
  });

  it('do not depend on which days and holidays there are, and there are none when sending at once', () => {
    expect(dailyRuns(onSchedule({ days: [], holidays: ['2026-01-05'] }))?.count).toBe(11);
    expect(dailyRuns(defaultOptions.schedule)).toBeNull();
  });
});

describe('what a plan would be, in words', () => {
  it('tells four days, and the others together', () => {
    const told = planPreviewText('nl', preview(400, { limits: { perDay: 50 } }), friday);
    expect(told).toBe(
      '400 berichten: 50 vandaag, 50 morgen, 50 op 15-11-2026, 50 op 16-11-2026, 200 daarna, t/m 20-11-2026.',
    );
    expect(planPreviewText('de', preview(100, { limits: { perDay: 99 } }), friday)).toBe(
      '100 Nachrichten: 99 heute, 1 morgen.',
    );
  });

  it('tells the runs of a day', () => {
    expect(dailyRunsText('nl', dailyRuns(onSchedule()))).toBe('11 keer per dag, 08:00 t/m 18:00');
    expect(dailyRunsText('en', { count: 1, first: '09:00', last: '09:00' })).toBe('Once a day, at 09:00');
    expect(dailyRunsText('nl', null)).toContain('Direct');
  });

  it('says why messages never go', () => {
    const told = planPreviewText('nl', preview(7, { schedule: onSchedule({ days: [] }) }), friday);
    expect(told).toBe('7 berichten: 7 nooit, want er is geen dag waarop het schema verstuurt.');
  });
});
