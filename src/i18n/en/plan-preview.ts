import type { PlanPreviewTexts } from '../plan-preview.ts';

export const planPreviewTexts: PlanPreviewTexts = {
  plan: { one: '{count} message: {parts}.', many: '{count} messages: {parts}.' },
  today: '{count} today',
  tomorrow: '{count} tomorrow',
  on: '{count} on {day}',
  after: '{count} after that, until {day}',
  never: '{count} never, since there is no day on which the schedule sends',
  runs: '{count} times a day, {first} to {last}',
  oneRun: 'Once a day, at {first}',
  direct: 'At once: as soon as you ask for it, on any day and at any hour.',
  unclear: 'When all of the above is right, this says when messages leave.',
};
