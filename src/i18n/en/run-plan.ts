import type { RunPlanTexts } from '../run-plan.ts';

export const runPlanTexts: RunPlanTexts = {
  now: '{count} now',
  at: '{count} at {time}',
  between: '{count} from {from} to {until}',
  tomorrow: '{count} tomorrow',
  on: '{count} on {day}',
  never: '{count} without a moment',
  prints: '{count} on paper',
  nothing: 'nothing',
};
