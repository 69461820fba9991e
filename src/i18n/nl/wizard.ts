import type { WizardTable } from '../wizard.ts';

export const wizardTexts: WizardTable = {
  title: 'Instellen',
  help: [
    'Met een paar vragen stelt u Factuurpost in: uw bedrijf, hoe e-mail vertrekt, en waarop wordt afgedrukt. F2 gaat naar de volgende stap, Esc naar de vorige.',
    'Met ↑ en ↓ gaat u langs de velden, met ← en → kiest u een waarde. F1 legt het veld uit waarin u staat. Een veld met * moet ingevuld zijn.',
    'Pas op de laatste bladzijde wordt alles bewaard. F8 stopt op elk moment, en dan blijft alles zoals het was. Later kunt u alles wijzigen bij Opties.',
  ],
  progress: 'Stap {step} van {count}: {title}',
  steps: {
    language: {
      title: 'Taal',
      intro: 'Nederlands, Deutsch of English? Kies met ← en →, en druk op Enter.',
    },
    company: { title: 'Uw bedrijf', intro: 'Zo staat uw bedrijf op elke factuur.' },
    sender: { title: 'Afzender', intro: 'Van wie de klanten hun factuur per e-mail krijgen.' },
    server: {
      title: 'Mailserver',
      intro: 'Via welke server e-mail vertrekt: kies uw provider of vul zelf in.',
    },
    security: { title: 'Beveiliging', intro: 'Hoe de verbinding met de mailserver beveiligd is.' },
    login: { title: 'Aanmelden', intro: 'Of de mailserver een gebruikersnaam en wachtwoord vraagt.' },
    limits: {
      title: 'Limieten',
      intro: 'Hoeveel berichten uw provider aanneemt; 0 is onbeperkt.',
    },
    schedule: { title: 'Verzendschema', intro: 'Wanneer facturen vertrekken.' },
    printer: { title: 'Afdrukken', intro: 'Waarop facturen op papier worden afgedrukt.' },
    overview: { title: 'Overzicht', intro: 'Klopt alles? F2 bewaart het. Met Esc gaat u terug.' },
  },
  provider: {
    label: 'Provider',
    help: 'Vult Server, Poort en Beveiliging in, en de limieten voor zover bekend. U kunt ze daarna nog wijzigen.',
  },
  otherProvider: 'Zelf invullen',
  searchingPrinters: 'Bezig met printers zoeken…',
  typePrinter: 'Vul de naam van de printer zelf in, of kies Map.',
  saving: 'Bezig met bewaren…',
  cancelQuestion: 'Stoppen met instellen? Wat u hebt ingevuld, wordt niet bewaard.',
  goOn: 'Verder invullen',
  goOnLetter: 'v',
  cancel: 'Annuleren',
  cancelLetter: 'a',
  empty: '(leeg)',
  changedElsewhere: 'F2 bewaart wat nu in het overzicht staat.',
  saved: 'Ingesteld. Voer nu debiteuren en artikelen in, en daarna leverbonnen.',
};
