import type { RunPlanTexts } from '../run-plan.ts';

export const runPlanTexts: RunPlanTexts = {
  now: '{count} nu',
  at: '{count} om {time}',
  between: '{count} van {from} tot {until}',
  tomorrow: '{count} morgen',
  on: '{count} op {day}',
  never: '{count} zonder moment',
  prints: '{count} op papier',
  nothing: 'niets',
};
