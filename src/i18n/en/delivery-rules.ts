import type { DeliveryRuleTexts } from '../delivery-rules.ts';

export const deliveryRuleTexts: DeliveryRuleTexts = {
  'date-form': 'There is no such date. Write it as 13/11/2026.',
  'debtor-missing': 'No debtor was chosen.',
  'debtor-unknown': 'There is no debtor {debtor}, or not any more.',
  'debtor-closed': 'Debtor {debtor} is closed.',
  'address-unknown': 'Debtor {debtor} has no delivery address {address}. Choose one of this debtor.',
  'reference-long': 'The reference is too long: keep to {max} characters.',
  'no-lines': 'There is no line with a quantity on the note.',
  'article-unknown': 'Line {line}: there is no article {article}, or not any more.',
  'article-closed': 'Line {line}: article {article} is closed. Choose another one.',
  'description-missing': 'Line {line} has no description.',
  'description-long': 'Line {line}: the description is longer than {max} characters.',
  'quantity-range': 'Line {line}: the quantity is too large; {max} at most.',
  'returned-range': 'Line {line}: the returned quantity is too large; {max} at most.',
  'price-range': 'Line {line}: the price is too high; {max} euros at most.',
  'discount-range': 'Line {line}: the discount is between 0 and 100 percent.',
};
