import type { DispatchTexts } from '../dispatch.ts';

export const dispatchTexts: DispatchTexts = {
  outcomes: {
    accepted: 'verzonden',
    queued: 'in de wachtrij',
    planned: 'gepland',
    printed: 'afgedrukt',
    skipped: 'overgeslagen',
    failed: 'mislukt',
    uncertain: 'onzeker',
  },
  states: {
    queued: 'wacht',
    planned: 'gepland',
    sending: 'onderweg',
    accepted: 'verzonden',
    printed: 'afgedrukt',
    deferred: 'uitgesteld',
    failed: 'mislukt',
    uncertain: 'onzeker',
    cancelled: 'ingetrokken',
  },
  problems: {
    draft: { cause: 'De factuur is nog in aanmaak.', remedy: 'Maak de factuur eerst definitief.' },
    'left-out': {
      cause: 'De factuur is deze keer weggelaten.',
      remedy: 'Neem haar mee in een volgende verzending.',
    },
    'no-address': {
      cause: 'Bij de debiteur staat geen e-mailadres.',
      remedy: 'Vul het e-mailadres in bij de debiteur, rubriek Factuur.',
    },
    'no-central-address': {
      cause: 'De factuur gaat naar het centrale factuuradres van TopBakkers, en daarvan is geen e-mailadres ingevuld.',
      remedy: 'Vul het in bij Opties, Factuurgegevens.',
    },
    'no-copies': {
      cause: 'Bij de debiteur staat Aantal afdrukken op 0.',
      remedy: 'Zet Aantal afdrukken bij de debiteur op 1 of meer.',
    },
    'mail-disabled': {
      cause: 'E-mail verzenden staat uit voor deze administratie.',
      remedy: 'Zet het aan bij Opties, Internetverbinding.',
    },
    'already-sent': {
      cause: 'De factuur is al verstuurd.',
      remedy: 'Geef een reden op om haar nog eens te versturen.',
    },
    'already-waiting': {
      cause: 'De factuur staat al in de verzendbak.',
      remedy: 'Kijk in de verzendbak wanneer zij gaat.',
    },
    uncertain: {
      cause: 'Van een eerdere verzending is niet zeker of die aankwam.',
      remedy: 'Vraag het de klant en kies in de verzendbak opnieuw of intrekken.',
    },
    credited: {
      cause: 'De factuur is helemaal gecrediteerd.',
      remedy: 'Stuur de creditfactuur. Moet de klant ook deze factuur hebben, geef dan een reden op.',
    },
  },
  unfit: {
    cause: 'Het bericht kon niet worden samengesteld.',
    remedy: 'Controleer het e-mailadres van de debiteur en de tekst van het bericht.',
  },
  unfitDelivery: {
    cause: 'De leverbon bestaat niet meer.',
    remedy: 'Er is niets meer te verzenden: trek de e-mail in.',
  },
  unfitLogo: {
    cause: 'Het logo op de factuur of bon is geen goed PNG- of JPEG-bestand.',
    remedy:
      'Laat de beheerder in de map van de administratie een goed bestand onder dezelfde naam zetten en kies in de verzendbak opnieuw.',
  },
  unfitOriginal: {
    cause: 'In het archief staat al een ander bestand onder de naam van deze factuur.',
    remedy: 'Laat de beheerder het archief nakijken en kies daarna in de verzendbak opnieuw.',
  },
  interruptedPrint: {
    cause: 'De afdruk werd onderbroken; misschien is hij er al.',
    remedy: 'Kijk bij de printer en kies in de verzendbak opnieuw of intrekken.',
  },
  routes: {
    mail: 'e-mail',
    print: 'papier',
    none: 'geen',
  },
  copies: '{count} ex.',
};
