import type { WhitelistTexts } from '../whitelist-request.ts';

export const whitelistTexts: WhitelistTexts = {
  title: 'Verzoek aan provider',
  heading: 'Verzoek aan de provider',
  why: 'Veel providers houden berichten tegen als er veel tegelijk van één adres komen. Vraag met deze tekst om een plaats op de lijst van afzenders die dat mogen. De tekst is gevuld met wat nu bij Internetverbinding en Verzendschema staat. Selecteer hem in uw terminal om hem te kopiëren.',
  subject: 'Onderwerp: verzoek om plaatsing op de whitelist',
  opening: [
    'Geachte heer/mevrouw,',
    'Wij versturen onze facturen per e-mail vanuit ons facturatieprogramma, via uw mailserver en met het afzenderadres {from}. Daarbij gaan veel berichten kort na elkaar, elk naar een andere ontvanger en met een eigen PDF-bijlage. Het zijn facturen aan onze eigen klanten, geen reclame.',
    'Wij vragen u dit adres op uw whitelist te zetten, zodat deze berichten niet als spam worden tegengehouden of vertraagd. Het gaat om:',
  ],
  facts: {
    company: 'Bedrijf',
    sender: 'Afzender',
    user: 'Gebruikersnaam',
    server: 'Mailserver',
    security: 'Beveiliging',
    times: 'Wanneer',
    perMinute: 'Hoogstens per minuut',
    perHour: 'Hoogstens per uur',
    perDay: 'Hoogstens per dag',
    perConnection: 'Berichten per verbinding',
    pause: 'Tussen twee berichten',
  },
  anonymous: 'zonder aanmelding',
  anyTime: 'op elk moment, als wij facturen maken',
  unlimited: 'geen grens ingesteld',
  seconds: { one: '{count} seconde', many: '{count} seconden' },
  notFilledIn: '(nog niet ingevuld)',
  closing: [
    'Gelden bij u lagere grenzen, laat ons dan weten hoeveel berichten per minuut, per uur en per dag u aanneemt. Wij stellen ons programma daarop in.',
  ],
  greeting: 'Met vriendelijke groet,',
};
