import type { DispatchTexts } from '../dispatch.ts';

export const dispatchTexts: DispatchTexts = {
  outcomes: {
    accepted: 'gesendet',
    queued: 'in der Warteschlange',
    planned: 'geplant',
    printed: 'gedruckt',
    skipped: 'übersprungen',
    failed: 'fehlgeschlagen',
    uncertain: 'ungewiss',
  },
  states: {
    queued: 'wartet',
    planned: 'geplant',
    sending: 'unterwegs',
    accepted: 'gesendet',
    printed: 'gedruckt',
    deferred: 'aufgeschoben',
    failed: 'fehlgeschlagen',
    uncertain: 'ungewiss',
    cancelled: 'zurückgezogen',
  },
  problems: {
    draft: { cause: 'Die Rechnung ist noch ein Entwurf.', remedy: 'Die Rechnung zuerst festschreiben.' },
    'left-out': {
      cause: 'Die Rechnung wurde diesmal ausgelassen.',
      remedy: 'Bei einem späteren Versand mitnehmen.',
    },
    'no-address': {
      cause: 'Beim Debitor fehlt die E-Mail-Adresse.',
      remedy: 'Die E-Mail-Adresse beim Debitor unter Rechnung eintragen.',
    },
    'no-central-address': {
      cause:
        'Die Rechnung geht an die zentrale Rechnungsadresse von TopBakkers, und für diese ist keine E-Mail-Adresse hinterlegt.',
      remedy: 'Tragen Sie sie unter Optionen, Rechnungsdaten ein.',
    },
    'no-copies': {
      cause: 'Beim Debitor steht die Anzahl der Ausdrucke auf 0.',
      remedy: 'Die Anzahl der Ausdrucke auf 1 oder mehr setzen.',
    },
    'mail-disabled': {
      cause: 'Der E-Mail-Versand ist für diesen Mandanten ausgeschaltet.',
      remedy: 'Unter Optionen, Internetverbindung einschalten.',
    },
    'already-sent': {
      cause: 'Die Rechnung wurde bereits gesendet.',
      remedy: 'Einen Grund angeben, um sie noch einmal zu senden.',
    },
    'already-waiting': {
      cause: 'Die Rechnung liegt bereits im Postausgang.',
      remedy: 'Im Postausgang nachsehen, wann sie gesendet wird.',
    },
    uncertain: {
      cause: 'Bei einem früheren Versand ist ungewiss, ob er ankam.',
      remedy: 'Beim Kunden nachfragen und im Postausgang wiederholen oder zurückziehen.',
    },
    credited: {
      cause: 'Die Rechnung ist ganz storniert.',
      remedy: 'Senden Sie die Stornorechnung. Soll der Kunde auch diese Rechnung erhalten, nennen Sie einen Grund.',
    },
  },
  unfit: {
    cause: 'Die Nachricht konnte nicht erstellt werden.',
    remedy: 'Die E-Mail-Adresse des Debitors und den Text der Nachricht prüfen.',
  },
  unfitDelivery: {
    cause: 'Den Lieferschein gibt es nicht mehr.',
    remedy: 'Es ist nichts mehr zu senden: ziehen Sie die Nachricht zurück.',
  },
  unfitLogo: {
    cause: 'Das Logo auf der Rechnung oder dem Lieferschein ist keine brauchbare PNG- oder JPEG-Datei.',
    remedy:
      'Lassen Sie den Administrator im Ordner der Firma eine gute Datei unter demselben Namen ablegen und wiederholen Sie im Postausgang.',
  },
  unfitOriginal: {
    cause: 'Im Archiv liegt schon eine andere Datei unter dem Namen dieser Rechnung.',
    remedy: 'Lassen Sie den Administrator das Archiv prüfen und wiederholen Sie danach im Postausgang.',
  },
  interruptedPrint: {
    cause: 'Der Druck wurde unterbrochen; vielleicht liegt er schon da.',
    remedy: 'Am Drucker nachsehen und im Postausgang wiederholen oder zurückziehen.',
  },
  routes: {
    mail: 'E-Mail',
    print: 'Papier',
    none: 'keiner',
  },
  copies: '{count} Ex.',
};
