import type { PrintTexts } from '../print.ts';

export const print: PrintTexts = {
  problems: {
    'no-lp': {
      cause: 'De afdrukprogramma’s lp en lpstat staan niet op deze computer.',
      remedy: 'Laat de beheerder het pakket cups-client installeren.',
    },
    'no-server': {
      cause: 'De afdrukserver (CUPS) geeft geen antwoord{because}.',
      remedy: 'Laat de beheerder CUPS starten of het serveradres (CUPS_SERVER) nakijken, en druk daarna opnieuw af.',
    },
    'no-printer': {
      cause: 'De printer {printer} bestaat niet op de afdrukserver.',
      remedy: 'Kies een bestaande printer in Extra → Opties → Afdrukken.',
    },
    'no-default-printer': {
      cause: 'Er is geen printer gekozen en de afdrukserver heeft geen standaardprinter.',
      remedy: 'Kies een printer in Extra → Opties → Afdrukken.',
    },
    stopped: {
      cause: 'De printer {printer} is stilgezet{because}.',
      remedy: 'Verhelp de storing, laat de printer weer starten (cupsenable) en druk opnieuw af.',
    },
    'not-accepting': {
      cause: 'De printer {printer} neemt geen opdrachten aan{because}.',
      remedy: 'Laat de beheerder de printer vrijgeven (cupsaccept), of kies een andere in Extra → Opties → Afdrukken.',
    },
    timeout: {
      cause: 'De afdrukserver gaf niet op tijd antwoord.',
      remedy: 'Probeer het later opnieuw. Blijft het zo, laat de beheerder dan de afdrukserver nakijken.',
    },
    refused: {
      cause: 'De printer {printer} heeft de opdracht geweigerd{because}.',
      remedy: 'Verhelp wat de afdrukserver meldt en druk opnieuw af.',
    },
  },
  defaultPrinter: '(standaardprinter)',
  unsure:
    'Misschien is de opdracht toch afgedrukt: kijk bij de printer {printer} en in de wachtrij voordat u opnieuw afdrukt.',
};
