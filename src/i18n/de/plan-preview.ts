import type { PlanPreviewTexts } from '../plan-preview.ts';

export const planPreviewTexts: PlanPreviewTexts = {
  plan: { one: '{count} Nachricht: {parts}.', many: '{count} Nachrichten: {parts}.' },
  today: '{count} heute',
  tomorrow: '{count} morgen',
  on: '{count} am {day}',
  after: '{count} danach, bis {day}',
  never: '{count} nie, denn es gibt keinen Tag, an dem nach Plan gesendet wird',
  runs: '{count}-mal am Tag, {first} bis {last}',
  oneRun: 'Einmal am Tag, um {first}',
  direct: 'Sofort: sobald Sie es verlangen, an jedem Tag und zu jeder Stunde.',
  unclear: 'Wenn oben alles stimmt, steht hier, wann Nachrichten hinausgehen.',
};
