import type { ErrorTexts } from '../errors.ts';

export const errorTexts: ErrorTexts = {
  place: {
    line: '{file}, Zeile {line}',
    named: '{file}, Zeile {line}, Spalte {column}',
    numbered: '{file}, Zeile {line}, Spalte {position}',
    namedAndNumbered: '{file}, Zeile {line}, Spalte {column} ({position})',
  },
  sentences: {
    'store.busy': {
      message: 'Die Daten werden gerade von {user} auf {host} benutzt (Prozess {pid}).',
      remedy: 'Versuchen Sie es gleich noch einmal. Dauert es lange, lassen Sie Factuurpost dort beenden.',
    },
    'store.damaged': {
      message: 'Die Datei {file} ist beschädigt: {reason}.',
      remedy: 'Es wurde nichts überschrieben. Stellen Sie die vorige gute Kopie wieder her: {copy}.',
    },
    'store.damaged/no-copy': {
      message: 'Die Datei {file} ist beschädigt: {reason}.',
      remedy: 'Es wurde nichts überschrieben. Es gibt keine gute Kopie; spielen Sie die Datensicherung zurück.',
    },
    'store.disk-full': {
      message: 'Der Datenträger ist voll; {file} wurde nicht gespeichert.',
      remedy: 'Schaffen Sie Platz und versuchen Sie es erneut. Was schon gespeichert war, ist noch da.',
    },
    'store.no-access': {
      message: 'Factuurpost darf {file} nicht lesen oder schreiben.',
      remedy: 'Lassen Sie sich vom Administrator Lese- und Schreibrechte für den Datenordner geben.',
    },
    'store.io': {
      message: 'Lesen oder Schreiben ist fehlgeschlagen: {reason} ({file}).',
      remedy:
        'Warten Sie kurz, sehen Sie nach, ob es doch geklappt hat, und versuchen Sie es sonst erneut. Bleibt es so, fragen Sie den Administrator.',
    },
    'store.newer': {
      message: 'Die Datei {file} stammt von einem neueren Factuurpost (Version {version} der Datei).',
      remedy: 'Lassen Sie den Administrator auf diesem Rechner das neueste Factuurpost installieren.',
    },
    'store.no-company': {
      message: 'Den Mandanten {company} gibt es nicht.',
      remedy: 'Wählen Sie einen vorhandenen Mandanten: {companies}.',
    },
    'store.no-company/none-chosen': {
      message: 'Es ist kein Mandant gewählt.',
      remedy: 'Wählen Sie einen mit --company: {companies}.',
    },
    'store.no-company/none-there': {
      message: 'Es gibt noch keinen Mandanten.',
      remedy: 'Legen Sie einen an: factuurpost options set company.name NAME.',
    },
    'company.name-missing': {
      message: 'Ein Mandant braucht einen Namen.',
      remedy: 'Tragen Sie den Namen des Unternehmens ein.',
    },
    'company.name-taken': {
      message: 'Es gibt schon einen Mandanten mit dem Namen {name}.',
      remedy: 'Wählen Sie ihn in der Liste, oder geben Sie dem neuen einen anderen Namen.',
    },
    'store.company-exists': {
      message: 'Den Mandanten {company} gibt es schon.',
      remedy: 'Wählen Sie ein anderes Kürzel für den neuen Mandanten.',
    },
    'secret.key-missing': {
      message: 'Die Schlüsseldatei {file} fehlt; die Anmeldedaten für E-Mail sind nicht lesbar.',
      remedy:
        'Stellen Sie die Schlüsseldatei wieder her, oder tragen Sie unter Extras → Optionen → Internetverbindung das Passwort neu ein; bei OAuth2 melden Sie sich dort neu an.',
    },
    'secret.key-wrong': {
      message: 'Die Anmeldedaten für E-Mail passen nicht zur Schlüsseldatei {file}.',
      remedy:
        'Tragen Sie unter Extras → Optionen → Internetverbindung das Passwort neu ein; bei OAuth2 melden Sie sich dort neu an. Hilft das nicht, stellen Sie die alte Schlüsseldatei wieder her.',
    },
    'file.not-found': {
      message: 'Die Datei {file} wurde nicht gefunden.',
      remedy: 'Prüfen Sie den Namen und den Ordner.',
    },
    'file.unreadable': {
      message: 'Die Datei {file} lässt sich nicht lesen: {reason}.',
      remedy: 'Beheben Sie das, oder wählen Sie eine andere Datei.',
    },
    'file.not-written': {
      message: 'Die Datei {file} lässt sich nicht schreiben: {reason}.',
      remedy: 'Beheben Sie das, oder wählen Sie eine andere Datei.',
    },
    'file.exists': {
      message: 'Die Datei {file} gibt es schon; es wurde nichts geschrieben.',
      remedy: 'Wählen Sie einen anderen Namen, oder lassen Sie sie überschreiben (mit --force).',
    },
    'csv.empty': {
      message: 'Die Datei {file} ist leer.',
      remedy: 'Wählen Sie eine CSV-Datei mit einer Kopfzeile und den Daten darunter.',
    },
    'csv.binary': {
      message: 'Die Datei {file} ist kein Text (Byte {byte}).',
      remedy: 'Speichern Sie sie in der Tabellenkalkulation als CSV (UTF-8), und importieren Sie diese Datei.',
    },
    'csv.malformed': {
      message: 'Diese Zeile ist nicht lesbar.',
      remedy:
        'Geben Sie jeder Zeile so viele Werte wie der Kopfzeile, und setzen Sie einen Wert mit Trennzeichen in Anführungszeichen.',
    },
    'csv.column-missing': {
      message: 'Diese Spalte fehlt.',
      remedy: 'Nehmen Sie {column} in die Kopfzeile auf, und füllen Sie die Spalte in jeder Zeile aus.',
    },
    'csv.column-unknown': {
      message: '{value} ist keine bekannte Spalte.',
      remedy: 'Entfernen Sie die Spalte, oder wählen Sie aus: {columns}.',
    },
    'csv.column-twice': {
      message: 'Diese Spalte steht schon als Spalte {firstPosition} da.',
      remedy: 'Entfernen Sie eine von beiden.',
    },
    'csv.value-missing': {
      message: 'Hier muss etwas stehen.',
      remedy: 'Tragen Sie den Wert ein.',
    },
    'csv.bad-value': {
      message: '{value} ist hier nicht möglich.',
      remedy: 'Schreiben Sie ein Land als NL, DE oder BE. Nummern und Codes dürfen keine unsichtbaren Zeichen haben.',
    },
    'csv.bad-value/rule': {
      message: '{value} ist hier nicht möglich.',
      remedy: '{rule}.',
    },
    'csv.bad-choice': {
      message: '{value} steht nicht zur Wahl.',
      remedy: 'Wählen Sie aus: {choices}.',
    },
    'csv.bad-date': {
      message: 'Das Datum {value} gibt es nicht.',
      remedy: 'Schreiben Sie das Datum wie 2026-11-13 oder 13.11.2026, in den Jahren 2000 bis 2099.',
    },
    'csv.bad-number': {
      message: '{value} ist keine richtige Zahl.',
      remedy: 'Schreiben Sie eine Zahl von {min} bis {max} mit höchstens {decimals} Nachkommastellen, etwa 12,50.',
    },
    'csv.bad-number/whole': {
      message: '{value} ist keine richtige Zahl.',
      remedy: 'Schreiben Sie eine ganze Zahl von {min} bis {max}.',
    },
    'csv.bad-email': {
      message: 'Die E-Mail-Adresse {address} stimmt nicht: {problem}.',
      remedy: 'Berichtigen Sie die Adresse. Zwischen zwei Adressen gehört ein Komma oder Semikolon.',
    },
    'csv.bad-vat-id': {
      message: 'So sieht eine USt-IdNr. nicht aus: {value}.',
      remedy: 'Schreiben Sie sie wie {example}, oder lassen Sie das Feld leer, wenn der Debitor keine hat.',
    },
    'csv.unknown-debtor': {
      message: 'Den Debitor {debtor} gibt es nicht.',
      remedy: 'Importieren Sie zuerst die Debitoren, oder berichtigen Sie die Nummer.',
    },
    'csv.unknown-address': {
      message: 'Der Debitor {debtor} hat keine Lieferadresse {value}.',
      remedy: 'Importieren Sie zuerst die Lieferadressen, oder berichtigen Sie den Code.',
    },
    'csv.unknown-article': {
      message: 'Den Artikel {value} gibt es nicht.',
      remedy: 'Importieren Sie zuerst die Artikel, oder füllen Sie in dieser Zeile Bezeichnung, Preis und USt aus.',
    },
    'csv.duplicate': {
      message: '{value} steht auch schon in Zeile {firstLine}.',
      remedy: 'Behalten Sie nur eine der beiden Zeilen.',
    },
    'csv.article-taken': {
      message: '{value} ist dieselbe Nummer wie {article}: Großbuchstaben und Akzente machen keine andere.',
      remedy: 'Schreiben Sie die Nummer wie bei jenem Artikel, oder wählen Sie eine andere.',
    },
    'csv.delivery-exists': {
      message: 'Der Lieferschein {value} ist in diesem Jahr schon erfasst.',
      remedy: 'Nehmen Sie ihn aus der Datei, oder geben Sie ihm eine andere Nummer.',
    },
    'csv.delivery-differs': {
      message: 'Der Lieferschein {number} hat hier {value}, in Zeile {firstLine} aber {first}.',
      remedy: 'Geben Sie allen Zeilen des Lieferscheins denselben Wert, oder eine andere Nummer.',
    },
    'csv.more-problems': {
      message: 'In {file} gibt es noch weitere Fehler: {count}.',
      remedy: 'Beheben Sie zuerst die Fehler oben, und importieren Sie erneut.',
    },
    'csv.consolidation-circle': {
      message: 'Konsolidieren läuft im Kreis: {chain}.',
      remedy: 'Stellen Sie Konsolidieren bei einem dieser Debitoren auf Nicht konsolidieren.',
    },
    'csv.consolidation-circle/on-record': {
      message: 'Konsolidieren läuft im Kreis: {circle}.',
      remedy: 'Stellen Sie Konsolidieren bei einem dieser Debitoren auf Nicht konsolidieren.',
    },
    'csv.too-long': {
      message: '{value} ist länger als {max} Zeichen.',
      remedy: 'Kürzen Sie den Text.',
    },
    'csv.too-many': {
      message: 'Hier stehen mehr als {max} E-Mail-Adressen.',
      remedy: 'Entfernen Sie einige davon.',
    },
    'csv.email-needed': {
      message: 'Dieser Debitor erhält Rechnungen per E-Mail, hat aber keine E-Mail-Adresse.',
      remedy: 'Tragen Sie eine E-Mail-Adresse ein, oder wählen Sie Papier als Versandart.',
    },
    'csv.closed': {
      message: '{value} ist abgeschlossen.',
      remedy: 'Nehmen Sie einen anderen Eintrag, oder öffnen Sie diesen zuerst wieder in Factuurpost.',
    },
    'csv.no-rate': {
      message: 'In {country} gibt es am {date} keinen Steuersatz {vat}.',
      remedy: 'Wählen Sie aus: {choices}. Steht der Code beim Artikel, ändern Sie ihn dort.',
    },
    'csv.changed-meanwhile': {
      message: '{file}: Die Daten haben sich geändert, seit Sie sie angesehen haben; es wurde nichts importiert.',
      remedy: 'Sehen Sie noch einmal an, was sich ändert, und importieren Sie dann.',
    },
    'debtor.unknown': {
      message: 'Den Debitor {debtor} gibt es nicht.',
      remedy: 'Legen Sie ihn in der Debitorenpflege an, oder berichtigen Sie Konsolidieren, wo diese Nummer steht.',
    },
    'debtor.closed': {
      message: 'Der Debitor {debtor} {name} ist geschlossen.',
      remedy: 'Öffnen Sie ihn in der Debitorenpflege wieder, oder wählen Sie einen anderen.',
    },
    'debtor.email-needed': {
      message: 'Der Debitor {debtor} erhält Rechnungen per E-Mail, hätte so aber keine E-Mail-Adresse.',
      remedy: 'Tragen Sie eine E-Mail-Adresse ein, oder wählen Sie Papier als Versandart.',
    },
    'debtor.refused': {
      message: 'Debitor {debtor} kann so nicht gespeichert werden.',
      remedy: '{rule}.',
    },
    'debtor.address-in-use': {
      message: 'Lieferadresse {code} von Debitor {debtor} steht auf Lieferscheinen.',
      remedy: 'Lassen Sie die Adresse stehen; ändern Sie sie, wenn der Ort ein anderer ist.',
    },
    'option.unknown': {
      message: 'Die Option {key} gibt es nicht.',
      remedy: 'Alle Optionen zeigt factuurpost options get.',
    },
    'option.bad-value': {
      message: 'Die Option {key} kann nicht {value} sein.',
      remedy: '{problem}.',
    },
    'option.bad-choice': {
      message: 'Die Option {key} kann nicht {value} sein.',
      remedy: 'Wählen Sie aus: {choices}.',
    },
    'options-file.malformed': {
      message: 'Die Datei {file} ist keine Optionsdatei von Factuurpost.',
      remedy: 'Erstellen Sie eine mit factuurpost options export, und ändern Sie darin nur Werte.',
    },
    'options-file.newer': {
      message: 'Die Optionsdatei {file} stammt von einem neueren Factuurpost (Version {version} der Datei).',
      remedy: 'Installieren Sie hier das neueste Factuurpost, oder erstellen Sie die Datei mit dem älteren.',
    },
    'options-file.secret': {
      message: 'In der Datei {file} steht {key}, und das gehört dort nicht hin.',
      remedy:
        'Entfernen Sie es. Ein Passwort geben Sie mit factuurpost options set mail.password - ein; oder melden Sie sich neu an.',
    },
    'console.no-terminal': {
      message: 'Der Bildschirm von Factuurpost braucht ein Terminal, und hier ist keines.',
      remedy: 'Starten Sie factuurpost in einem Terminal oder verwenden Sie einen Befehl: factuurpost --help.',
    },
    'command.bad-date': {
      message: 'Bei {option}: Das Datum {value} gibt es nicht.',
      remedy: 'Schreiben Sie das Datum wie 2026-11-13.',
    },
    'command.bad-choice': {
      message: 'Bei {option}: {value} steht nicht zur Wahl.',
      remedy: 'Wählen Sie aus: {choices}.',
    },
    'command.value-missing': {
      message: 'Bei {key} fehlt der Wert.',
      remedy: 'Nennen Sie nach jeder Option ihren Wert; ein leerer Wert ist "".',
    },
    'command.value-with-dash': {
      message: 'Ein Wert, der mit einem Bindestrich beginnt, wird für eine Option gehalten.',
      remedy: 'Setzen Sie -- vor den ersten Schlüssel: {command} -- SCHLÜSSEL WERT.',
    },
    'command.unknown': {
      message: 'Den Befehl {value} gibt es nicht.',
      remedy: 'Sehen Sie mit {help}, was möglich ist.',
    },
    'command.unknown-option': {
      message: 'Die Option {value} gibt es hier nicht.',
      remedy: 'Sehen Sie mit {help}, was möglich ist.',
    },
    'command.option-missing': {
      message: 'Die Option {option} fehlt.',
      remedy: 'Geben Sie sie an; siehe {help}.',
    },
    'command.option-without-value': {
      message: 'Bei {option} fehlt der Wert.',
      remedy: 'Setzen Sie den Wert hinter die Option; siehe {help}.',
    },
    'command.argument-missing': {
      message: 'Hinter dem Befehl fehlt <{argument}>.',
      remedy: 'Ergänzen Sie das; siehe {help}.',
    },
    'command.too-much': {
      message: 'Hinter dem Befehl steht zu viel.',
      remedy: 'Setzen Sie einen Wert mit Leerzeichen in Anführungszeichen; siehe {help}.',
    },
    'command.one-of': {
      message: '{options} gehen nicht zusammen.',
      remedy: 'Wählen Sie eines davon; siehe {help}.',
    },
    'command.bad-company': {
      message: 'Bei --company: {value} kann kein Kürzel eines Mandanten sein.',
      remedy:
        'Nehmen Sie Kleinbuchstaben, Ziffern und Bindestriche, höchstens 41, am Anfang einen Buchstaben oder eine Ziffer.',
    },
    'command.bad-name-server': {
      message: 'Bei --name-server: {value} ist keine IP-Adresse.',
      remedy: 'Schreiben Sie die Adresse eines Nameservers, etwa 9.9.9.9 oder 192.0.2.1:5353.',
    },
    'command.nothing-chosen': {
      message: 'Es ist nichts gewählt.',
      remedy: 'Nennen Sie eine oder mehrere Nummern, oder wählen Sie alles mit {option}.',
    },
    'article.unknown': {
      message: 'Den Artikel {article} gibt es nicht oder nicht mehr.',
      remedy: 'Sehen Sie unter Artikel nach, welche Nummer er hat.',
    },
    'article.code-taken': {
      message: 'Die Nummer {article} hat schon der Artikel {name}.',
      remedy: 'Wählen Sie eine andere Nummer, oder ändern Sie jenen Artikel.',
    },
    'article.bad-code': {
      message: 'Diese Artikelnummer geht nicht.',
      remedy: 'Geben Sie 1 bis {max} Zeichen ein.',
    },
    'article.bad-name': {
      message: 'Dieser Name geht nicht.',
      remedy: 'Geben Sie 1 bis {max} Zeichen ein.',
    },
    'article.bad-unit': {
      message: 'Diese Einheit ist zu lang.',
      remedy: 'Geben Sie höchstens {max} Zeichen ein, etwa Stück oder kg.',
    },
    'article.bad-price': {
      message: 'Dieser Preis geht nicht.',
      remedy: 'Geben Sie einen Betrag von 0 bis {max} Euro ein.',
    },
    'article.past-price': {
      message: 'Ein Preis, der schon gegolten hat, steht fest: beim Artikel {article} der ab {date}.',
      remedy:
        'Geben Sie einen neuen Preis ab heute oder später an. Eine vorhandene Zeile ändern Sie auf dem Lieferschein selbst.',
    },
    'delivery.unknown': {
      message: 'Der Beleg {delivery} wurde nicht gefunden.',
      remedy: 'Suchen Sie die Nummer in der Liste der Lieferscheine: factuurpost deliveries list.',
    },
    'delivery.refused': {
      message: '{fault} Der Beleg für Debitor {debtor} ist nicht gespeichert.',
      remedy: 'Berichtigen Sie den Beleg und speichern Sie ihn erneut.',
    },
    'invoice.unknown': {
      message: 'Die Rechnung {invoice} wurde nicht gefunden.',
      remedy: 'Prüfen Sie die Nummer in der Rechnungspflege.',
    },
    'invoice.date-before-last': {
      message: 'Nach diesem Rechner ist heute der {date}, die letzte Rechnung ist aber vom {last}.',
      remedy: 'Lassen Sie den Administrator die Uhr dieses Rechners stellen. Nummern und Daten steigen gemeinsam.',
    },
    'invoice.number-in-use': {
      message:
        'Mit dem Format {format} würde die Nummer {number} noch einmal vergeben: Die Rechnung vom {date} hat sie schon.',
      remedy:
        'Es wurde nichts nummeriert. Wählen Sie unter Extras → Optionen → Rechnungsdaten, Rechnungsnummer ein anderes Format.',
    },
    'credit.draft': {
      message: 'Diese Rechnung ist noch in Arbeit und lässt sich nicht stornieren.',
      remedy: 'Ändern oder löschen Sie den Entwurf.',
    },
    'credit.of-credit': {
      message: 'Rechnung {number} ist selbst eine Stornorechnung und lässt sich nicht stornieren.',
      remedy: 'Erstellen Sie eine neue Rechnung, wenn zu viel storniert wurde.',
    },
    'credit.nothing-chosen': {
      message: 'Es ist nichts gewählt, was storniert werden soll.',
      remedy: 'Geben Sie für mindestens eine Zeile eine Menge an.',
    },
    'credit.no-line': {
      message: 'Rechnung {number} hat keine Zeile {value}; es sind {count}.',
      remedy: 'Nennen Sie eine Zeile nach ihrem Platz auf der Rechnung, ab 1 gezählt, und die Menge: --line 2=1,5.',
    },
    'note.empty': {
      message: 'Eine Notiz braucht Text.',
      remedy: 'Tippen Sie, was Ihre Kollegen wissen sollen.',
    },
    'note.too-long': {
      message: 'Diese Notiz ist zu lang.',
      remedy: 'Bleiben Sie unter {max} Zeichen.',
    },
    'draft.no-description': {
      message: 'Diese Zeile hat keine Bezeichnung.',
      remedy: 'Schreiben Sie, was geliefert wurde; auf einer Rechnung muss das stehen.',
    },
    'draft.long-description': {
      message: 'Die Bezeichnung dieser Zeile ist zu lang.',
      remedy: 'Verwenden Sie höchstens {max} Zeichen.',
    },
    'draft.bad-quantity': {
      message: 'Diese Menge ist nicht möglich.',
      remedy: 'Geben Sie eine Menge bis {max} ein, mit höchstens drei Nachkommastellen.',
    },
    'draft.bad-price': {
      message: 'Dieser Preis ist nicht möglich.',
      remedy: 'Geben Sie einen Preis bis {max} Euro ein, mit höchstens zwei Nachkommastellen.',
    },
    'draft.bad-discount': {
      message: 'Dieser Rabatt ist nicht möglich.',
      remedy: 'Geben Sie einen Prozentsatz von 0 bis 100 ein, mit höchstens zwei Nachkommastellen.',
    },
    'draft.bad-period': {
      message: 'Dieser Lieferzeitraum endet, bevor er beginnt.',
      remedy: 'Geben Sie einen letzten Liefertag ein, der nicht vor dem ersten liegt.',
    },
    'draft.other-tax': {
      message: 'Beim Debitor {debtor} {name} gilt eine andere Besteuerung (mit oder ohne Umkehr der Steuerschuld).',
      remedy: 'Löschen Sie diesen Entwurf und legen Sie für diesen Debitor eine neue Rechnung an.',
    },
    'archive.differs': {
      message: 'Im Archiv liegt schon eine andere Datei {file}.',
      remedy:
        'Es wurde nichts überschrieben. Lassen Sie den Administrator das Archiv mit factuurpost archive verify prüfen.',
    },
    'archive.not-kept': {
      message: 'Die PDF-Datei {file} konnte nicht erstellt werden: {reason}.',
      remedy: 'Melden Sie das dem Administrator, mit dieser Meldung.',
    },
    'vat.no-rate': {
      message: 'Am {date} gibt es in {country} keinen Steuersatz {vat}.',
      remedy: 'Wählen Sie beim Artikel einen Steuersatz dieses Landes, und prüfen Sie das Datum des Lieferscheins.',
    },
    'vat.no-rate/on-delivery': {
      message:
        'Auf Lieferschein {delivery} von Debitor {debtor}: Am {date} gibt es in {country} keinen Steuersatz {vat}.',
      remedy: 'Ändern Sie auf diesem Lieferschein den Steuersatz der Zeile oder das Datum.',
    },
    'outbox.unknown': {
      message: 'Der Auftrag {id} ist nicht mehr im Postausgang.',
      remedy: 'Sehen Sie im Postausgang nach und wählen Sie erneut.',
    },
    'outbox.wrong-state': {
      message: 'Das geht mit dem Auftrag {id} nicht: Er ist {state}.',
      remedy: 'Sehen Sie im Postausgang nach und wählen Sie erneut.',
    },
    'closing.unknown': {
      message: 'Das Abschlussblatt {id} gibt es nicht.',
      remedy: 'Wählen Sie ein Abschlussblatt aus der Liste.',
    },
    'mail.no-server': {
      message: 'Es ist kein Mailserver eingetragen.',
      remedy: 'Tragen Sie unter Extras → Optionen → Internetverbindung den Server ein.',
    },
    'mail.no-sender': {
      message: 'Es ist kein Absender für E-Mails eingetragen.',
      remedy: 'Tragen Sie unter Extras → Optionen → Internetverbindung die E-Mail-Adresse ein.',
    },
    'mail.no-folder': {
      message: 'Es ist kein Ordner für die Nachrichten eingetragen.',
      remedy:
        'Tragen Sie unter Extras → Optionen → Internetverbindung den Ordner ein, oder wählen Sie ein anderes Verfahren.',
    },
    'mail.no-password': {
      message: 'Für {user} ist kein Passwort eingetragen.',
      remedy:
        'Tragen Sie unter Extras → Optionen → Internetverbindung das Passwort ein, oder schalten Sie Anonyme Authentifizierung ein.',
    },
    'mail.no-recipient': {
      message: 'Diese E-Mail hat keinen Empfänger.',
      remedy: 'Tragen Sie beim Debitor eine E-Mail-Adresse ein, oder wählen Sie Papier als Versandart.',
    },
    'mail.bad-recipient': {
      message: 'Die Adresse {address} des Empfängers stimmt nicht: {problem}.',
      remedy: 'Geben Sie eine vollständige E-Mail-Adresse an, an die die Testnachricht gehen darf.',
    },
    'mail.bad-address': {
      message: 'Die E-Mail-Adresse {address} stimmt nicht: {problem}.',
      remedy:
        'Berichtigen Sie sie beim Debitor, oder unter Extras → Optionen → Internetverbindung, wenn es Ihre eigene ist.',
    },
    'mail.no-user': {
      message: 'Es ist kein Postfach zum Versenden eingetragen.',
      remedy:
        'Tragen Sie bei Benutzername die E-Mail-Adresse des Postfachs ein (unter Extras → Optionen → Internetverbindung).',
    },
    'mail.no-client-id': {
      message: 'Für die Anmeldung beim Anbieter ist keine Anwendungs-ID eingetragen.',
      remedy:
        'Registrieren Sie Factuurpost beim Anbieter als Anwendung, und tragen Sie ihre ID unter Extras → Optionen → Internetverbindung ein.',
    },
    'mail.bad-issuer': {
      message: '{issuer} kann kein Anmeldedienst sein.',
      remedy: 'Tragen Sie die Adresse ein, die der Anbieter nennt; sie beginnt mit https://.',
    },
    'mail.not-signed-in': {
      message: 'Beim Anbieter der E-Mail hat sich noch niemand angemeldet.',
      remedy: 'Melden Sie sich an: Extras → Optionen → Internetverbindung, oder factuurpost mail sign-in.',
    },
    'mail.sign-in-ended': {
      message: 'Die Anmeldung beim Anbieter der E-Mail ist abgelaufen oder wurde widerrufen.',
      remedy: 'Melden Sie sich erneut an: Extras → Optionen → Internetverbindung, oder factuurpost mail sign-in.',
    },
    'mail.sign-in-unreachable': {
      message: 'Der Anmeldedienst {server} ist nicht erreichbar ({reason}).',
      remedy: 'Prüfen Sie, ob dieser Computer Internet hat, und versuchen Sie es dann erneut.',
    },
    'mail.sign-in-bad-answer': {
      message: 'Die Antwort von {server} ist nicht die eines Anmeldedienstes.',
      remedy: 'Prüfen Sie die Adresse des Anmeldedienstes unter Extras → Optionen → Internetverbindung.',
    },
    'mail.sign-in-not-offered': {
      message: 'Der Anmeldedienst {server} kennt die Anmeldung mit einem Code nicht.',
      remedy:
        'Wählen Sie das Verfahren SMTP mit einem App-Passwort, oder geben Sie ein anderswo geholtes Token mit factuurpost options set mail.oauthToken - an.',
    },
    'mail.sign-in-client-unknown': {
      message: 'Der Anbieter kennt die Anwendung {client} nicht oder lässt sie so nicht anmelden.',
      remedy:
        'Prüfen Sie die Anwendungs-ID, und erlauben Sie beim Anbieter die Anmeldung ohne Geheimnis (öffentliche Clientflows zulassen).',
    },
    'mail.sign-in-denied': {
      message: 'Die Anmeldung wurde beim Anbieter abgelehnt.',
      remedy:
        'Versuchen Sie es erneut und wählen Sie Zulassen. Dürfen Sie das nicht, muss der Administrator beim Anbieter zustimmen.',
    },
    'mail.sign-in-expired': {
      message: 'Der Code ist abgelaufen, bevor sich jemand damit angemeldet hat.',
      remedy: 'Versuchen Sie es erneut; Sie erhalten einen neuen Code.',
    },
    'mail.sign-in-not-lasting': {
      message: 'Der Anbieter gab eine Anmeldung, die nicht bleibt.',
      remedy: 'Setzen Sie offline_access in mail.oauthScope, und melden Sie sich erneut an.',
    },
    'mail.sign-in-refused': {
      message: 'Der Anbieter weist die Anmeldung ab: {reason}.',
      remedy: 'Lesen Sie, was der Anbieter sagt, und fragen Sie bei Bedarf den Administrator der E-Mail.',
    },
    'mail.disabled': {
      message: 'Für {company} ist das Versenden von E-Mails ausgeschaltet.',
      remedy: 'Schalten Sie es unter Extras → Optionen → Mandanten ein.',
    },
    'mail.disabled/no-name': {
      message: 'Für diesen Mandanten ist das Versenden von E-Mails ausgeschaltet.',
      remedy: 'Schalten Sie es unter Extras → Optionen → Mandanten ein.',
    },
    'folder.not-writable': {
      message: 'In den Ordner {folder} kann nicht geschrieben werden: {reason}.',
      remedy: 'Beheben Sie das, oder wählen Sie unter Extras → Optionen einen anderen Ordner.',
    },
    'folder.not-writable/no-folder': {
      message: 'Es ist kein Ordner gewählt.',
      remedy: 'Wählen Sie unter Extras → Optionen → Drucken einen Ordner.',
    },
    'logo.unusable': {
      message: 'Das Logo {file} ist keine richtige PNG- oder JPEG-Datei.',
      remedy: 'Wählen Sie unter Extras → Optionen → Allgemein eine andere Datei.',
    },
  },
};
