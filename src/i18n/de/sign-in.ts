import type { SignInTexts } from '../sign-in.ts';

export const signInTexts: SignInTexts = {
  title: 'Anmelden',
  help: [
    'Hier erlauben Sie Factuurpost, mit Ihrem Postfach zu versenden, ohne dass Factuurpost Ihr Passwort kennt. Sie erhalten einen Code und eine Adresse. Öffnen Sie die Adresse auf einem beliebigen Computer, Tablet oder Telefon, geben Sie den Code ein und melden Sie sich dort mit dem Postfach an, mit dem Sie versenden.',
    'Factuurpost wartet, bis das geschehen ist, und bewahrt die Anmeldung danach verschlüsselt auf. Sie gilt, bis sie beim Anbieter widerrufen oder lange nicht benutzt wurde; dann sagt Factuurpost, dass Sie sich erneut anmelden müssen.',
    'Esc beendet das Warten; es ändert sich dann nichts. Gelingt es nicht, steht hier warum, und Enter versucht es mit einem neuen Code noch einmal. Abmelden geht mit factuurpost mail sign-out.',
  ],
  work: 'Anmelden beim Anbieter',
  mailbox: 'Postfach',
  noMailbox: 'bei Benutzername noch nicht eingetragen',
  service: 'Anmeldedienst',
  replaces: 'Es ist schon jemand angemeldet. Eine neue Anmeldung tritt an deren Stelle.',
  asking: 'Der Code wird angefordert…',
  openAddress: 'Öffnen Sie auf einem beliebigen Gerät:',
  typeCode: 'Geben Sie dort diesen Code ein:',
  signInAs: 'Melden Sie sich als {user} an und erlauben Sie das Versenden.',
  signInAsAny: 'Melden Sie sich mit dem Postfach an, mit dem Sie versenden, und erlauben Sie das Versenden.',
  waiting: 'Warten auf die Anmeldung…',
  left: 'Warten auf die Anmeldung. Der Code gilt noch {left}.',
  signedIn: 'Angemeldet. Die Anmeldung ist gespeichert.',
  notInUse: 'Das Verfahren ist noch nicht SMTP mit OAuth2: wählen Sie es bei Internetverbindung.',
  failed: 'Die Anmeldung ist nicht gelungen.',
  again: 'Enter versucht es erneut, Esc geht zurück.',
  stopped: 'Beendet. Es wurde nichts geändert.',
  signedOut: {
    revoked: 'Abgemeldet. Der Anbieter hat die Anmeldung widerrufen.',
    forgotten: 'Abgemeldet. Beim Anbieter besteht die Anmeldung noch; widerrufen Sie sie bei Bedarf auch dort.',
    'not-signed-in': 'Es war niemand angemeldet.',
  },
};
