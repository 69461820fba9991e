import type { ConsoleTexts } from '../console.ts';

export const consoleTexts: ConsoleTexts = {
  titles: { start: 'Start', notice: 'Melding', question: 'Vraag', help: 'Help', palette: 'Acties' },
  practising: 'OEFENEN',
  redirected: 'ALLE POST NAAR {address}',
  loading: 'Bezig met laden…',
  range: '{first}–{last} van {total}',
  marked: '{count} gemarkeerd',
  nothingFound: 'Niets gevonden.',
  tooSmall: 'Het venster is te klein. Factuurpost heeft 80 kolommen en 24 regels nodig; maak het venster groter.',
  crashed: 'Er ging iets mis dat niet had mogen gebeuren. De bijzonderheden staan in {log}',
  yes: 'Ja',
  no: 'Nee',
  cancel: 'Annuleren',
  ok: 'Ok',
  leaveQuestion: 'Factuurpost afsluiten?',
  leave: 'Afsluiten',
  stay: 'Blijven',
  stayLetter: 'b',
  leaveLetter: 'a',
  dialogHelp: [
    'Een vraag of een melding. Met ← en → kiest u een antwoord, met Enter bevestigt u het; de letter achter een antwoord kiest het meteen.',
  ],
  paletteHelp: 'Typ een deel van de naam van een actie en druk op Enter.',
  unsaved: 'Nog niet klaar: {work}.',
  searchHelp: 'Typ om te zoeken',
  keysHeading: 'Toetsen',
  start: {
    help: [
      'Het beginscherm. Kies met de cijfers, of ga met ↑ en ↓ naar een regel en druk op Enter.',
      'Vrijdag factureren: Facturen → a (aanmaken) → d (definitief) → k (klantexemplaren). Wat aangemaakt is, is gemarkeerd.',
    ],
  },
};
