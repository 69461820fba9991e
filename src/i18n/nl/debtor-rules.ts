import type { DebtorRuleTexts } from '../debtor-rules.ts';

export const debtorRuleTexts: DebtorRuleTexts = {
  rules: {
    'number-missing': 'Vul een debiteurnummer in.',
    'number-form': 'Een nummer bestaat uit letters en cijfers, zonder spaties, ten hoogste {max} tekens.',
    'number-taken': 'Nummer {value} is al in gebruik: {name}.',
    'name-missing': 'Vul een naam in.',
    'country-form': 'Schrijf het land als twee letters, zoals NL, BE of DE.',
    'vat-id-form': 'Zo ziet een btw-nummer er niet uit; een voorbeeld is {example}.',
    'email-missing': 'Voor een PDF-factuur is een e-mailadres nodig.',
    'email-form': '{value} is geen e-mailadres.',
    'cc-form': '{value} is geen e-mailadres.',
    'consent-in-future': 'Deze dag moet nog komen; vul in sinds wanneer de klant akkoord is.',
    'billed-to-itself': 'Een debiteur consolideert niet naar zichzelf; laat het veld leeg.',
    'billed-to-nobody': 'Debiteur {other} bestaat niet.',
    'billed-to-closed': 'Debiteur {other} is gesloten; kies een andere, of heropen die eerst.',
    'billed-in-circle': 'Zo loopt het consolideren in een kring: {chain}.',
    'bills-for-others': 'Aan deze debiteur wordt ook voor {debtors} gefactureerd; wijzig daar eerst Consolideren.',
    'copies-range': 'Vul een aantal in van 0 tot en met 9.',
    'term-range': 'Vul 0 tot en met 365 dagen in, of niets.',
    'discount-range': 'Vul 0 tot en met 100 procent in, met ten hoogste twee decimalen.',
    'no-central-address': 'Vul eerst het centrale factuuradres met e-mailadres in: Opties, rubriek Factuurgegevens.',
    'no-central-number': 'Vul het debiteurnummer bij TopBakkers in; het staat op de factuur.',
    'code-missing': 'Een afleveradres heeft een code nodig.',
    'code-long': 'Een code heeft ten hoogste {max} tekens.',
    'code-twice': 'Er is al een afleveradres met de code {value}.',
  },
  warnings: {
    'pdf-without-consent': 'Let op: het akkoord van de klant is niet bekend.',
    'paper-without-copies': 'Let op: met 0 afdrukken komt er niets op papier.',
  },
};
