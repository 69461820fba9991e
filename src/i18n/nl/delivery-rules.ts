import type { DeliveryRuleTexts } from '../delivery-rules.ts';

export const deliveryRuleTexts: DeliveryRuleTexts = {
  'date-form': 'De datum bestaat niet. Schrijf haar als 13-11-2026.',
  'debtor-missing': 'Er is geen debiteur gekozen.',
  'debtor-unknown': 'Debiteur {debtor} bestaat niet, of niet meer.',
  'debtor-closed': 'Debiteur {debtor} is gesloten.',
  'address-unknown': 'Debiteur {debtor} heeft geen afleveradres {address}. Kies er een van deze debiteur.',
  'reference-long': 'De referentie is te lang: houd het bij {max} tekens.',
  'no-lines': 'Er staat geen regel met een aantal op de bon.',
  'article-unknown': 'Regel {line}: artikel {article} bestaat niet, of niet meer.',
  'article-closed': 'Regel {line}: artikel {article} is gesloten. Kies een ander.',
  'description-missing': 'Regel {line} heeft geen omschrijving.',
  'description-long': 'Regel {line}: de omschrijving is langer dan {max} tekens.',
  'quantity-range': 'Regel {line}: het aantal is te groot; hoogstens {max}.',
  'returned-range': 'Regel {line}: het aantal retour is te groot; hoogstens {max}.',
  'price-range': 'Regel {line}: de prijs is te hoog; hoogstens {max} euro.',
  'discount-range': 'Regel {line}: de korting ligt tussen 0 en 100 procent.',
};
