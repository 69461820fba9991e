import type { SignInTexts } from '../sign-in.ts';

export const signInTexts: SignInTexts = {
  title: 'Aanmelden',
  help: [
    'Hier geeft u Factuurpost toestemming om met uw postbus te versturen, zonder dat Factuurpost uw wachtwoord kent. U krijgt een code en een adres. Open het adres op een computer, tablet of telefoon naar keuze, typ de code en meld u daar aan met de postbus waarmee u verstuurt.',
    'Factuurpost wacht tot dat gedaan is en bewaart de aanmelding daarna versleuteld. Zij blijft geldig tot zij bij de provider wordt ingetrokken of lang niet is gebruikt; dan zegt Factuurpost dat u zich opnieuw moet aanmelden.',
    'Esc stopt het wachten; er verandert dan niets. Lukt het niet, dan staat hier waarom en probeert Enter het opnieuw met een nieuwe code. Afmelden kan met factuurpost mail sign-out.',
  ],
  work: 'aanmelden bij de provider',
  mailbox: 'Postbus',
  noMailbox: 'nog niet ingevuld bij Gebruikersnaam',
  service: 'Aanmelddienst',
  replaces: 'Er is al iemand aangemeld. Een nieuwe aanmelding komt daarvoor in de plaats.',
  asking: 'De code wordt aangevraagd…',
  openAddress: 'Open op een apparaat naar keuze:',
  typeCode: 'Typ daar deze code:',
  signInAs: 'Meld u aan als {user} en sta het versturen toe.',
  signInAsAny: 'Meld u aan met de postbus waarmee u verstuurt, en sta het versturen toe.',
  waiting: 'Wachten op de aanmelding…',
  left: 'Wachten op de aanmelding. De code geldt nog {left}.',
  signedIn: 'Aangemeld. De aanmelding is bewaard.',
  notInUse: 'De Methode is nog niet SMTP met OAuth2: kies die bij Internetverbinding.',
  failed: 'Het aanmelden is niet gelukt.',
  again: 'Enter probeert het opnieuw, Esc gaat terug.',
  stopped: 'Gestopt. Er is niets gewijzigd.',
  signedOut: {
    revoked: 'Afgemeld. De provider heeft de aanmelding ingetrokken.',
    forgotten: 'Afgemeld. Bij de provider staat de aanmelding nog; trek haar daar zo nodig ook in.',
    'not-signed-in': 'Er was niemand aangemeld.',
  },
};
