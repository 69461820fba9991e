import type { DebtorRuleTexts } from '../debtor-rules.ts';

export const debtorRuleTexts: DebtorRuleTexts = {
  rules: {
    'number-missing': 'Tragen Sie eine Debitorennummer ein.',
    'number-form': 'Eine Nummer besteht aus Buchstaben und Ziffern, ohne Leerzeichen, höchstens {max} Zeichen.',
    'number-taken': 'Die Nummer {value} ist schon vergeben: {name}.',
    'name-missing': 'Tragen Sie einen Namen ein.',
    'text-long': 'Kürzen Sie den Text: höchstens {max} Zeichen.',
    'country-form': 'Schreiben Sie das Land als zwei Buchstaben, wie NL, BE oder DE.',
    'vat-id-form': 'So sieht eine USt-IdNr. nicht aus; ein Beispiel ist {example}.',
    'email-missing': 'Für eine PDF-Rechnung ist eine E-Mail-Adresse nötig.',
    'email-form': '{value} ist keine E-Mail-Adresse.',
    'cc-form': '{value} ist keine E-Mail-Adresse.',
    'addresses-many': 'Tragen Sie höchstens {max} E-Mail-Adressen ein.',
    'consent-in-future': 'Dieser Tag kommt erst noch; tragen Sie ein, seit wann der Kunde einverstanden ist.',
    'billed-to-itself': 'Ein Debitor konsolidiert nicht auf sich selbst; lassen Sie das Feld leer.',
    'billed-to-nobody': 'Debitor {other} gibt es nicht.',
    'billed-to-closed': 'Debitor {other} ist geschlossen; wählen Sie einen anderen, oder öffnen Sie ihn zuerst wieder.',
    'billed-in-circle': 'So läuft das Konsolidieren im Kreis: {chain}.',
    'bills-for-others': 'An diesen Debitor wird auch für {debtors} berechnet; ändern Sie dort zuerst Konsolidieren.',
    'copies-range': 'Tragen Sie eine Anzahl von 0 bis 9 ein.',
    'term-range': 'Tragen Sie 0 bis 365 Tage ein, oder nichts.',
    'discount-range': 'Tragen Sie 0 bis 100 Prozent ein, mit höchstens zwei Dezimalen.',
    'no-central-address':
      'Tragen Sie zuerst die zentrale Rechnungsadresse mit E-Mail-Adresse ein: Optionen, Rubrik Rechnungsdaten.',
    'no-central-number': 'Tragen Sie die Debitorennummer bei TopBakkers ein; sie steht auf der Rechnung.',
    'code-missing': 'Eine Lieferadresse braucht einen Code.',
    'code-long': 'Ein Code hat höchstens {max} Zeichen.',
    'code-twice': 'Es gibt schon eine Lieferadresse mit dem Code {value}.',
  },
  warnings: {
    'pdf-without-consent': 'Achtung: das Einverständnis ist nicht bekannt.',
    'paper-without-copies': 'Achtung: mit 0 Ausdrucken kommt nichts auf Papier.',
  },
};
