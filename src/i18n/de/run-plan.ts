import type { RunPlanTexts } from '../run-plan.ts';

export const runPlanTexts: RunPlanTexts = {
  now: '{count} jetzt',
  at: '{count} um {time}',
  between: '{count} von {from} bis {until}',
  tomorrow: '{count} morgen',
  on: '{count} am {day}',
  never: '{count} ohne Zeitpunkt',
  prints: '{count} auf Papier',
  nothing: 'nichts',
};
