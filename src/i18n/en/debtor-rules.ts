import type { DebtorRuleTexts } from '../debtor-rules.ts';

export const debtorRuleTexts: DebtorRuleTexts = {
  rules: {
    'number-missing': 'Fill in a debtor number.',
    'number-form': 'A number consists of letters and digits, without blanks, {max} characters at most.',
    'number-taken': 'Number {value} is taken: {name}.',
    'name-missing': 'Fill in a name.',
    'country-form': 'Write the country as two letters, such as NL, BE or DE.',
    'vat-id-form': 'That is not what a VAT number looks like; an example is {example}.',
    'email-missing': 'A PDF invoice needs an e-mail address.',
    'email-form': '{value} is no e-mail address.',
    'cc-form': '{value} is no e-mail address.',
    'consent-in-future': 'That day is still to come; fill in since when the customer has agreed.',
    'billed-to-itself': 'A debtor is not consolidated into itself; leave the field empty.',
    'billed-to-nobody': 'There is no debtor {other}.',
    'billed-to-closed': 'Debtor {other} is closed; choose another, or reopen that one first.',
    'billed-in-circle': 'Like this consolidation goes round in a circle: {chain}.',
    'bills-for-others': 'This debtor is also billed for {debtors}; change Consolidate there first.',
    'copies-range': 'Fill in a number from 0 to 9.',
    'term-range': 'Fill in 0 to 365 days, or nothing.',
    'discount-range': 'Fill in 0 to 100 per cent, with two decimals at most.',
    'no-central-address': 'First fill in the central billing address with its e-mail: Options, rubric Invoice details.',
    'no-central-number': 'Fill in the debtor number at TopBakkers; it stands on the invoice.',
    'code-missing': 'A delivery address needs a code.',
    'code-long': 'A code has {max} characters at most.',
    'code-twice': 'There already is a delivery address with the code {value}.',
  },
  warnings: {
    'pdf-without-consent': 'Mind: the customer’s consent is not known.',
    'paper-without-copies': 'Mind: with 0 copies nothing goes on paper.',
  },
};
