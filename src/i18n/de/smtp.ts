import type { SmtpTexts } from '../smtp.ts';

export const smtpTexts: SmtpTexts = {
  causes: {
    'unknown-host': {
      cause: 'Der Name des Mailservers wurde nicht gefunden.',
      remedy:
        'Prüfen Sie die Schreibweise unter Server und die Internetverbindung. Ihr Provider kennt den richtigen Namen.',
    },
    'connection-refused': {
      cause: 'Der Mailserver lässt auf diesem Port keine Verbindung zu.',
      remedy: 'Prüfen Sie Server und Port. Üblich sind 587 (STARTTLS), 465 (SSL/TLS) und 25.',
    },
    'network-unreachable': {
      cause: 'Der Mailserver ist von diesem Rechner aus nicht erreichbar.',
      remedy: 'Prüfen Sie Netzwerk und Internet. Danach wird von selbst erneut gesendet.',
    },
    timeout: {
      cause: 'Der Mailserver hat nicht rechtzeitig geantwortet.',
      remedy:
        'Prüfen Sie Server und Port. Stimmt beides, fragen Sie Ihren Systembetreuer, ob Firewall oder Schutzsoftware ausgehende Mail auf diesem Port durchlässt.',
    },
    'tls-wrong-port': {
      cause: 'Verschlüsselung und Port passen nicht zusammen.',
      remedy: 'Wählen Sie SSL/TLS bei Port 465 oder STARTTLS bei Port 587 oder 25.',
    },
    'tls-not-offered': {
      cause: 'Der Mailserver bietet auf diesem Port kein STARTTLS an.',
      remedy: 'Versuchen Sie Port 587 oder SSL/TLS mit Port 465. Geht beides nicht, fragen Sie Ihren Provider.',
    },
    'tls-failed': {
      cause: 'Die verschlüsselte Verbindung zum Mailserver kam nicht zustande.',
      remedy:
        'Prüfen Sie Port und Verschlüsselung. Ein alter Mailserver muss aktualisiert werden (TLS 1.2 oder neuer).',
    },
    'encryption-required': {
      cause: 'Der Mailserver verlangt eine verschlüsselte Verbindung.',
      remedy: 'Wählen Sie STARTTLS (Port 587) oder SSL/TLS (Port 465).',
    },
    'certificate-expired': {
      cause: 'Das Zertifikat des Mailservers ist an diesem Datum nicht gültig.',
      remedy:
        'Prüfen Sie Datum und Uhrzeit dieses Rechners. Stimmen sie, muss der Betreiber des Mailservers das Zertifikat erneuern.',
    },
    'certificate-self-signed': {
      cause: 'Der Mailserver hat ein selbstsigniertes Zertifikat.',
      remedy:
        'Ist es Ihr eigener Mailserver, erlauben Sie selbstsignierte Zertifikate. Bei einem Provider: nicht erlauben, sondern dort nachfragen.',
    },
    'certificate-wrong-name': {
      cause: 'Das Zertifikat lautet auf einen anderen Namen als den des Mailservers.',
      remedy:
        'Tragen Sie unter Server genau den Namen ein, den Ihr Provider nennt, keine IP-Adresse und nicht die eigene Domain.',
    },
    'certificate-other': {
      cause: 'Dem Zertifikat des Mailservers kann nicht vertraut werden.',
      remedy:
        'Prüfen Sie den Namen unter Server. Stimmt er, fragen Sie den Betreiber des Mailservers nach dem Zertifikat.',
    },
    'login-refused': {
      cause: 'Der Mailserver lehnt Benutzername oder Passwort ab.',
      remedy:
        'Prüfen Sie beides. Oft ist der Benutzername die volle E-Mail-Adresse, und es gilt ein eigenes E-Mail-Passwort (bei T-Online nicht das Web-Passwort).',
    },
    'login-required': {
      cause: 'Der Mailserver verlangt eine Anmeldung.',
      remedy: 'Schalten Sie die anonyme Authentifizierung aus und tragen Sie Benutzername und Passwort ein.',
    },
    'login-not-offered': {
      cause: 'Der Mailserver bietet auf dieser Verbindung keine Anmeldung an, die zum Verfahren passt.',
      remedy:
        'Wählen Sie STARTTLS oder SSL/TLS. Ist bei diesem Server keine Anmeldung nötig, schalten Sie die anonyme Authentifizierung ein.',
    },
    'password-login-closed': {
      cause: 'Ihr Provider lässt die Anmeldung mit dem gewöhnlichen Passwort nicht mehr zu.',
      remedy:
        'Erzeugen Sie beim Provider ein App-Passwort und tragen Sie es ein. Bei Microsoft 365: Wählen Sie das Verfahren SMTP mit OAuth2.',
    },
    'token-refused': {
      cause: 'Der Mailserver nimmt die Anmeldung bei Ihrem Anbieter für dieses Postfach nicht an.',
      remedy:
        'Melden Sie sich bei Internetverbindung erneut an, mit dem Postfach, das bei Benutzername steht. Bleibt es so, lassen Sie den Administrator die SMTP-Authentifizierung für dieses Postfach einschalten.',
    },
    'sender-not-allowed': {
      cause: 'Der Mailserver lässt diese Absenderadresse nicht zu.',
      remedy:
        'Tragen Sie als Absender eine Adresse ein, die dieser Provider kennt, meist die der Anmeldung. Die eigene Domain muss beim Provider angemeldet sein.',
    },
    'relay-denied': {
      cause: 'Der Mailserver leitet Ihre Mail nicht an andere Domains weiter.',
      remedy:
        'Melden Sie sich mit Benutzername und Passwort an oder nehmen Sie den Mailserver Ihres Internetproviders. Beim eigenen Mailserver: diesen Rechner dort zulassen.',
    },
    'recipient-refused': {
      cause: 'Der Mailserver lehnt die Adresse des Empfängers ab.',
      remedy: 'Prüfen Sie die E-Mail-Adresse beim Debitor und fragen Sie nötigenfalls nach.',
    },
    'mailbox-full': {
      cause: 'Das Postfach des Empfängers ist voll.',
      remedy: 'Rufen Sie den Empfänger an, oder senden Sie an eine andere Adresse oder auf Papier.',
    },
    'rate-limit': {
      cause: 'Die Höchstzahl an Nachrichten bei diesem Provider ist erreicht.',
      remedy:
        'Der Rest geht später von selbst. Stellen Sie im Versandplan die Grenzen Ihres Providers ein, oder beantragen Sie einen Eintrag in die Whitelist.',
    },
    'message-too-large': {
      cause: 'Die Nachricht ist für den Mailserver zu groß.',
      remedy: 'Senden Sie die Rechnungen einzeln statt gebündelt, oder verwenden Sie ein kleineres Logo.',
    },
    greylisting: {
      cause: 'Der Mailserver bittet, die Nachricht später noch einmal anzubieten.',
      remedy: 'Das geschieht von selbst; Sie müssen nichts tun.',
    },
    'server-busy': {
      cause: 'Der Mailserver kann die Nachricht jetzt nicht annehmen.',
      remedy: 'Es wird bald von selbst erneut versucht. Bleibt es so, rufen Sie Ihren Provider an.',
    },
    'server-closing': {
      cause: 'Der Mailserver hat die Verbindung beendet.',
      remedy:
        'Es wird bald von selbst erneut gesendet. Geschieht das oft, senden Sie mit einer Pause zwischen den Nachrichten.',
    },
    'lost-connection': {
      cause: 'Die Verbindung zum Mailserver ist abgerissen.',
      remedy: 'Prüfen Sie das Internet und, bei neuen Einstellungen, Port und Verschlüsselung.',
    },
    'unexpected-answer': {
      cause: 'Die Antwort des Servers ist nicht zu verstehen.',
      remedy: 'Prüfen Sie Server und Port: Vermutlich ist dies kein Server für ausgehende Mail.',
    },
    refused: {
      cause: 'Der Mailserver hat abgelehnt.',
      remedy: 'Lesen Sie, was der Server sagt, und fragen Sie nötigenfalls Ihren Provider oder den Empfänger.',
    },
    'sendmail-failed': {
      cause: 'Das Mailprogramm dieses Rechners (sendmail) hat die Nachricht nicht angenommen.',
      remedy: 'Fragen Sie Ihren Systembetreuer, ob sendmail installiert und eingerichtet ist.',
    },
    'folder-not-writable': {
      cause: 'In den Ordner für Nachrichten kann nicht geschrieben werden.',
      remedy: 'Prüfen Sie, ob der Ordner besteht, ob Sie dort schreiben dürfen und ob der Datenträger voll ist.',
    },
    stopped: {
      cause: 'Der Versand wurde angehalten.',
      remedy: 'Starten Sie den Versand erneut, wenn Sie weitermachen möchten.',
    },
    interrupted: {
      cause: 'Das Programm wurde während des Sendens abgebrochen.',
      remedy: 'Fragen Sie den Empfänger, ob die Nachricht da ist, und senden Sie nur dann erneut, wenn nicht.',
    },
  },
  phases: {
    lookup: 'Servernamen suchen',
    connect: 'Verbinden',
    greeting: 'Begrüßung durch den Server',
    ehlo: 'Vorstellung (EHLO)',
    tls: 'Verschlüsselung und Zertifikat',
    login: 'Anmelden',
    'mail-from': 'Absender angeben',
    'rcpt-to': 'Empfänger angeben',
    data: 'Nachricht senden',
    end: 'Annahme durch den Server',
  },
  uncertain: {
    cause: 'Es ist nicht sicher, ob der Mailserver diese Nachricht angenommen hat.',
    remedy: 'Fragen Sie den Empfänger, ob die Nachricht da ist, und senden Sie nur dann erneut, wenn nicht.',
  },
  redirected: 'Umgeleitete Post. Eigentlich bestimmt für: {to}',
};
