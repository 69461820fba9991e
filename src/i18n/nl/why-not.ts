import type { WhyNotTexts } from '../why-not.ts';

export const whyNotTexts: WhyNotTexts = {
  route: '{route}: {sentence}',
  draft: 'De factuur is nog in aanmaak. Maak de factuur eerst definitief.',
  'not-asked': 'Nog niet verzonden: niemand heeft er opdracht voor gegeven. Kies Afdrukken (klantexemplaar).',
  'kept-back': 'Nog niet verzonden, en zo kan het ook niet: {problem}',
  waiting: 'Wacht sinds {since} ({by}) en gaat met de volgende verzending mee.',
  stopped: 'Wacht sinds {since} ({by}). {stopped}',
  planned: 'Gepland voor {at} (opdracht van {by}, {since}).',
  'no-moment': 'Wacht sinds {since} ({by}): het verzendschema heeft geen moment. Kies dagen bij Opties, Verzendschema.',
  'in-hand': 'Wordt nu verzonden, sinds {since} ({user}, proces {pid}).',
  deferred: 'Uitgesteld; volgende poging {next} (pogingen tot nu toe: {attempts}). {cause}',
  failed: 'Mislukt op {at}. {cause}',
  uncertain: 'Onzeker sinds {at}. {cause}',
  mailed: 'Verzonden op {at} aan {to} (opdracht van {by}). De server antwoordde: {reply}',
  printed: 'Afgedrukt op {at}, {copies} (opdracht van {by}). Afdrukopdracht: {reply}',
  withdrawn: 'Ingetrokken op {at}. Kies Afdrukken (klantexemplaar) om de factuur alsnog te verzenden.',
  unknown: 'onbekend',
};
