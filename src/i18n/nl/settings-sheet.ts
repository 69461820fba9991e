import type { SettingsSheetTexts } from '../settings-sheet.ts';

export const settingsSheetTexts: SettingsSheetTexts = {
  title: 'Gegevens voor het versturen van e-mail',
  company: 'Bedrijf',
  date: 'Datum',
  intro: 'Zo is Factuurpost ingesteld. Op een lege lijn kan worden ingevuld wat nog ontbreekt.',
  questions: {
    address: { title: 'E-mailadres', about: 'Het adres waarvan facturen en leverbonnen komen.' },
    displayName: { title: 'Weergavenaam', about: 'De naam die klanten bij de afzender zien.' },
    replyTo: { title: 'Antwoordadres', about: 'Waar het antwoord van een klant naartoe gaat.' },
    server: { title: 'Server en poort', about: 'De naam of het IP-adres van de mailserver, en de poort.' },
    encryption: { title: 'Beveiliging', about: 'Of de verbinding met de mailserver versleuteld is.' },
    login: {
      title: 'Aanmelden',
      about:
        'Anoniem, of met een gebruiker die met het e-mailadres hierboven mag versturen. Het wachtwoord wordt nooit afgedrukt.',
    },
    company: { title: 'Administratie', about: 'Of er voor deze administratie e-mail wordt verstuurd.' },
    limits: { title: 'Limieten', about: 'Hoeveel berichten de provider aanneemt.' },
    schedule: { title: 'Verzendschema', about: 'Wanneer e-mail vertrekt.' },
  },
  repliesToSender: '{address} (de afzender)',
  noServer: 'Niet van toepassing: er wordt geen mailserver gebruikt.',
  noLogin: 'Niet nodig bij deze methode.',
  unlimited: 'Onbeperkt',
  whitelist:
    'Bij een facturering gaan veel berichten kort na elkaar naar de mailserver. Vraag uw provider om dat toe te staan (een plaats op de whitelist), zodat hij het niet voor spam aanziet.',
};
