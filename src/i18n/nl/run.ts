import type { RunTexts } from '../run.ts';

export const runTexts: RunTexts = {
  title: 'Verzending',
  help: [
    'De verzending loopt. U ziet hoe ver zij is, wat onderweg is en wat niet lukte; één mislukte regel houdt de andere niet op. Weigert de server de aanmelding of de afzender, dan stopt de e-mail vanzelf en wacht de rest in de verzendbak.',
    'p pauzeert en gaat weer verder, s of Esc stopt na een vraag. Wat onderweg is, wordt altijd afgemaakt; wat nog niet weg is, blijft in de verzendbak.',
    'Is een andere sessie al aan het verzenden, dan neemt die deze facturen mee en ziet u hier hoe ver zij is. Aan het eind komt de sluitstaat.',
  ],
  starting: 'De verzending begint…',
  sending: 'Bezig met verzenden.',
  paused: 'Gepauzeerd. p gaat verder.',
  stopping: 'Wordt gestopt: wat onderweg is, wordt nog afgemaakt.',
  watching: 'Een andere sessie verzendt al ({user}, proces {pid}) en neemt deze facturen mee.',
  watchingHint: 'U ziet hoe ver zij is. Met Esc gaat u naar de sluitstaat; de verzending gaat door.',
  progress: '{done} van {total}',
  counts: '{failed} mislukt, {uncertain} onzeker',
  current: 'Onderweg: {what}',
  troubles: 'Niet gelukt:',
  noTroubles: 'Tot nu toe ging alles goed.',
  work: 'verzending ({done} van {total})',
  stopQuestion: 'De verzending stoppen?',
  stopAt: 'Er zijn er {done} van {total} klaar.',
  stopRemedy:
    'Wat onderweg is, wordt afgemaakt. De rest blijft in de verzendbak wachten en gaat met de volgende verzending mee.',
  goOn: 'Doorgaan',
  goOnLetter: 'd',
  stop: 'Stoppen',
  stopLetter: 's',
  nothingDue: 'Er is nu niets te verwerken.',
  processed: 'Verwerkt: {counts}.',
};
