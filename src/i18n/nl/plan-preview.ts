import type { PlanPreviewTexts } from '../plan-preview.ts';

export const planPreviewTexts: PlanPreviewTexts = {
  plan: { one: '{count} bericht: {parts}.', many: '{count} berichten: {parts}.' },
  today: '{count} vandaag',
  tomorrow: '{count} morgen',
  on: '{count} op {day}',
  after: '{count} daarna, t/m {day}',
  never: '{count} nooit, want er is geen dag waarop het schema verstuurt',
  runs: '{count} keer per dag, {first} t/m {last}',
  oneRun: 'Eén keer per dag, om {first}',
  direct: 'Direct: zodra u het vraagt, op elke dag en elk uur.',
  unclear: 'Als alles hierboven klopt, staat hier wanneer berichten vertrekken.',
};
