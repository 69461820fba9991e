import type { MailProbeTexts } from '../mail-probe.ts';

export const mailProbeTexts: MailProbeTexts = {
  fixes: {
    'other-port': 'Port {port} mit {security} versuchen.',
    'other-security': '{security} auf demselben Port versuchen.',
    'no-encryption-wanted':
      'Sich mit {security} begnügen. Ohne STARTTLS kann unterwegs jeder mitlesen, auch das Passwort.',
    'log-in': 'Die anonyme Authentifizierung ausschalten und sich mit Benutzername und Passwort anmelden.',
    'log-in-not': 'Die anonyme Authentifizierung einschalten und ohne Benutzername und Passwort senden.',
    'own-sender': '{from} als Absender verwenden: die Adresse, mit der Sie sich anmelden.',
    'certificate-name':
      '{server} als Server verwenden: Dieser Name steht im Zertifikat. Nur tun, wenn Sie darin Ihren Provider erkennen.',
    'allow-self-signed':
      'Das selbstsignierte Zertifikat zulassen. Nur beim eigenen Mailserver: Wer sich für ihn ausgibt, fällt dann nicht mehr auf.',
    'provider-server': '{server} mit Port {port} und {security} verwenden, wie von diesem Provider bekannt.',
    'sign-in': 'Sich über Microsoft (OAuth2) anmelden statt mit einem Passwort.',
  },
  securities: {
    none: 'Keine Verschlüsselung',
    opportunistic: 'STARTTLS wenn möglich',
    starttls: 'STARTTLS erforderlich',
    tls: 'SSL/TLS',
  },
  leftOut: {
    lookup: 'nicht nötig, es ist eine IP-Adresse',
    tls: 'die Verbindung ist nicht verschlüsselt',
    login: 'ohne Anmeldung',
  },
  certificate: '{subject}, ausgestellt von {issuer}, gültig vom {from} bis {until} ({protocol})',
  ends: {
    accepted: 'Der Mailserver hat die Testnachricht angenommen.',
    checked: 'Alles ist in Ordnung. Es wurde keine Nachricht gesendet.',
    failed: 'Die Testnachricht wurde nicht angenommen.',
  },
  remedies: {
    'network-unreachable': 'Prüfen Sie Netzwerk und Internet, und versuchen Sie es dann erneut.',
    'password-login-closed':
      'Wählen Sie als Methode SMTP mit OAuth2, oder erzeugen Sie beim Provider ein App-Passwort und tragen Sie es ein.',
    'recipient-refused':
      'Prüfen Sie die Adresse, an die die Testnachricht gehen soll, und die Adressen unter CC und BCC.',
    'mailbox-full': 'Versuchen Sie es mit einem anderen Empfänger. Die Einstellungen sind in Ordnung.',
    'rate-limit':
      'Versuchen Sie es später erneut. Stellen Sie im Versandplan die Grenzen Ihres Providers ein, oder beantragen Sie einen Eintrag in die Whitelist.',
    'message-too-large':
      'Dieser Server nimmt nur sehr kleine Nachrichten an: Fragen Sie Ihren Provider nach dem Grund.',
    greylisting:
      'Versuchen Sie es in einigen Minuten erneut. Die Einstellungen sind in Ordnung; bei Rechnungen geschieht das von selbst.',
    'server-busy': 'Versuchen Sie es in einigen Minuten erneut. Bleibt es so, rufen Sie Ihren Provider an.',
    'server-closing': 'Versuchen Sie es in einigen Minuten erneut. Bleibt es so, rufen Sie Ihren Provider an.',
    stopped: 'Starten Sie den Test erneut, wenn Sie weitermachen möchten.',
  },
  cause: 'Ursache',
  remedy: 'Abhilfe',
  tries: 'Zum Ausprobieren',
};
