import type { TestMailTexts } from '../test-mail.ts';

export const testMailTexts: TestMailTexts = {
  title: 'Sturen testbericht',
  help: [
    'Stuurt één bericht langs precies de weg die facturen nemen, en laat elke stap zien. U kunt de gegevens van het mailaccount hier wijzigen en proberen zonder ze te bewaren; lukt het, dan bewaart u ze met één toets.',
    'F2 verstuurt het testbericht. F3 controleert alleen: alles tot aan het bericht zelf, zodat niemand iets ontvangt. Blijft het wachtwoord leeg, dan geldt het bewaarde.',
  ],
  intro: 'Proberen kan zonder te bewaren. F2 verstuurt, F3 controleert alleen.',
  fields: {
    to: {
      label: 'Ontvanger',
      help: 'Waar het testbericht heen gaat. Begint met het e-mailadres van het (hoofd)kantoor.',
    },
    subject: { label: 'Onderwerp', help: 'Het onderwerp van het testbericht.' },
    text: { label: 'Tekst', help: 'Wat er in het testbericht staat.' },
  },
  runTitle: 'Testbericht',
  checkTitle: 'Alleen controleren',
  runHelp: [
    'Elke stap op weg naar de mailserver, met wat hij duurde en wat de server zei. Gaat er iets mis, dan staan oorzaak en oplossing eronder; de cijfers proberen een oplossing meteen uit.',
    'Enter brengt u terug naar de gegevens, bij het veld dat waarschijnlijk anders moet. r probeert hetzelfde nog eens, b bewaart gegevens waarmee het lukte. d kijkt of het domein van de afzender deze provider toestaat te versturen (SPF, DKIM, DMARC); o doet dat ook, met het adres van OrderNow erbij.',
  ],
  lookInbox: 'Kijk of het bij {to} aankomt, ook bij de ongewenste post.',
  sendNow: 'F2 verstuurt het testbericht nu ook echt.',
  notKept: 'Deze gegevens zijn nog niet bewaard: b bewaart ze.',
  changedElsewhere: 'b bewaart toch de gegevens waarmee het hier lukte.',
  kept: 'De gegevens van het mailaccount zijn bewaard.',
  fillIn: 'Vul dit veld nog in; F2 probeert het dan opnieuw.',
  lookingUp: 'Het domein van de afzender wordt opgezocht…',
};
