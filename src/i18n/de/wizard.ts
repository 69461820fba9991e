import type { WizardTable } from '../wizard.ts';

export const wizardTexts: WizardTable = {
  title: 'Einrichten',
  help: [
    'Mit wenigen Fragen richten Sie Factuurpost ein: Ihren Betrieb, den Versand von E-Mail und den Drucker. F2 geht zum nächsten Schritt, Esc zum vorigen.',
    'Mit ↑ und ↓ gehen Sie durch die Felder, mit ← und → wählen Sie einen Wert. F1 erklärt das Feld, in dem Sie stehen. Ein Feld mit * muss ausgefüllt sein.',
    'Erst auf der letzten Seite wird alles gespeichert. F8 bricht jederzeit ab, und dann bleibt alles, wie es war. Später ändern Sie alles unter Optionen.',
  ],
  progress: 'Schritt {step} von {count}: {title}',
  steps: {
    language: {
      title: 'Sprache',
      intro: 'Nederlands, Deutsch oder English? Wählen mit ← und →, dann Enter.',
    },
    company: { title: 'Ihr Betrieb', intro: 'So steht Ihr Betrieb auf jeder Rechnung.' },
    sender: { title: 'Absender', intro: 'Von wem die Kunden ihre Rechnung per E-Mail bekommen.' },
    server: {
      title: 'Mailserver',
      intro: 'Über welchen Server E-Mail geht: Anbieter wählen oder selbst eintragen.',
    },
    security: { title: 'Verschlüsselung', intro: 'Wie die Verbindung zum Mailserver gesichert ist.' },
    login: { title: 'Anmeldung', intro: 'Ob der Mailserver Benutzername und Passwort verlangt.' },
    limits: {
      title: 'Grenzen',
      intro: 'Wie viele Nachrichten Ihr Anbieter annimmt; 0 ist unbegrenzt.',
    },
    schedule: { title: 'Versandzeiten', intro: 'Wann Rechnungen hinausgehen.' },
    printer: { title: 'Drucken', intro: 'Worauf Rechnungen auf Papier gedruckt werden.' },
    overview: { title: 'Übersicht', intro: 'Stimmt alles? F2 speichert es. Mit Esc gehen Sie zurück.' },
  },
  provider: {
    label: 'Anbieter',
    help: 'Füllt Server, Port und Verschlüsselung aus, und die Grenzen, soweit bekannt. Sie können sie danach noch ändern.',
  },
  otherProvider: 'Selbst eintragen',
  searchingPrinters: 'Drucker werden gesucht…',
  typePrinter: 'Tragen Sie den Namen des Druckers selbst ein, oder wählen Sie Ordner.',
  saving: 'Wird gespeichert…',
  cancelQuestion: 'Einrichten abbrechen? Was Sie ausgefüllt haben, wird nicht gespeichert.',
  goOn: 'Weiter ausfüllen',
  goOnLetter: 'w',
  cancel: 'Abbrechen',
  cancelLetter: 'a',
  empty: '(leer)',
  changedElsewhere: 'F2 speichert, was jetzt in der Übersicht steht.',
  saved: 'Eingerichtet. Erfassen Sie nun Debitoren und Artikel, danach Lieferscheine.',
};
