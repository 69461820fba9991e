import type { DebtorFormTexts } from '../debtor-form.ts';

export const debtorFormTexts: DebtorFormTexts = {
  title: 'Debtor',
  newTitle: 'New debtor',
  help: [
    'Everything about one debtor, in four rubrics: General, Delivery addresses, Invoice and Financial. F4 goes to the next rubric, F3 to the one before; Enter on the last field goes on too.',
    'At the foot it says in words what the settings mean; the sentence changes with what you fill in. F1 explains the field you are in.',
    'F2 checks everything and saves. When something is wrong, it brings you to that field. A * behind a rubric: something was changed here; a !: something is wrong here.',
    'When somebody else changes the same debtor meanwhile, both are kept; only for the same field Factuurpost asks which holds.',
  ],
  rubrics: { general: 'General', addresses: 'Delivery addresses', invoice: 'Invoice', financial: 'Financial' },
  fields: {
    number: {
      label: 'Debtor number',
      help: 'The debtor stands under this number on delivery notes and invoices. The next free one is proposed. Once saved it does not change any more.',
    },
    name: { label: 'Name', help: 'The name as it comes on the invoice; of a company its full name.' },
    attention: { label: 'Attention', help: 'For whom the invoice is, for instance accounts payable. May stay empty.' },
    address: { label: 'Address', help: 'Street and number of the visiting address. It has to stand on the invoice.' },
    postcode: { label: 'Postcode', help: 'The postcode of the visiting address.' },
    city: { label: 'City', help: 'The city of the visiting address.' },
    country: {
      label: 'Country',
      help: 'Two letters, such as NL, BE or DE. A VAT number and a country other than yours can make the customer owe the VAT.',
    },
    phone: { label: 'Phone', help: 'For when you want to call the customer; it is not on the invoice.' },
    email: {
      label: 'E-mail address',
      help: 'Where PDF invoices go. Separate several addresses with a comma. Accents behind the @ are fine.',
    },
    language: { label: 'Language', help: 'The language of documents and e-mails to this debtor.' },
    vatId: {
      label: 'VAT number',
      help: 'Needed when the customer owes the VAT. Begins with the letters of the country, such as NL123456789B01.',
    },
    kvk: { label: 'KvK / HRB', help: 'The number in the trade register.' },
    invoiceDay: {
      label: 'Invoice day',
      help: 'On this day the invoices of this debtor are made. None: only when you choose the debtor yourself.',
    },
    invoiceType: {
      label: 'Type of invoice',
      help: 'Total: lines added up per article and price. Specified: per delivery note. Weekly statement: articles against the days of the week.',
    },
    collect: {
      label: 'Collect',
      help: 'No: an invoice per delivery note. Yes, per delivery address: an invoice for each address. Yes, everything: one invoice.',
    },
    consolidateTo: {
      label: 'Consolidate to',
      help: 'The number of the debtor that pays for this one, for instance the head office; its invoice names the branches. Empty: not consolidated. F6 finds a debtor.',
    },
    copies: { label: 'Paper copies', help: 'How many copies go on paper, 0 to 9.' },
    dispatch: { label: 'Dispatch', help: 'PDF: by e-mail. Paper: printed. PDF and paper: both.' },
    cc: { label: 'CC', help: 'Who gets a copy of the e-mail. Separate several addresses with a comma.' },
    bundle: { label: 'Bundle', help: 'Yes: all invoices of a run together in one e-mail.' },
    consentSince: {
      label: 'Agreed to digital since',
      help: 'Since which day the customer has agreed to electronic invoices. Without that an invoice may not go electronically alone.',
    },
    'topBakkers.on': {
      label: 'Billing through TopBakkers',
      help: 'Yes: the invoices go to the central billing address instead of to the debtor. That address is in Options, rubric Invoice details.',
    },
    'topBakkers.number': {
      label: 'Debtor number there',
      help: 'The number of this debtor at TopBakkers; it comes on the invoice.',
    },
    'topBakkers.project': { label: 'Project', help: 'The project at TopBakkers; it comes on the invoice.' },
    termDays: {
      label: 'Payment term (days)',
      help: 'Empty: the payment term of the company, from Options, rubric Invoice details.',
    },
    discount: {
      label: 'Discount (%)',
      help: 'Holds for every line that has no discount of its own. Two decimals at most.',
    },
    deliveryAddresses: { label: 'Delivery addresses', help: 'The addresses that delivery notes can go to.' },
    closed: { label: 'Closed', help: 'A closed debtor gets no new delivery notes.' },
    code: {
      label: 'Code',
      help: 'A short code, such as F1 or SHOP; with it you choose the address on a delivery note. Once saved it does not change any more.',
    },
    place: {
      label: 'Name',
      help: 'What the place is called, for instance the name of the branch; so it stands on the invoice.',
    },
  },
  notes: {
    billedTo: 'The bill goes to: {debtor}',
    companyTerm: 'Empty: the term of the company, {days} days.',
    notOnInvoice: 'Still empty; without it an invoice cannot become final.',
  },
  look: 'This is not right yet: {label} ({rubric}).',
  saved: 'The debtor is saved.',
  added: 'Debtor {number} {name} is added.',
  nothingChanged: 'Nothing was changed.',
  others: 'Saved. Somebody else had changed too: {labels}.',
  empty: '(empty)',
  closed: 'CLOSED',
  lastChanged: 'changed {at} by {by}',
  changedElsewhere: 'Changed meanwhile by {who}: {labels}. Saving adds your changes to that.',
  goneElsewhere: 'This debtor was deleted meanwhile.',
  somebody: 'somebody else',
  conflicts: {
    question: 'While you were at it, this was changed by {who} too. What is to hold?',
    line: '{label}: there {theirs}, here {mine}',
    goOn: { label: 'Go on filling in', letter: 'g' },
    mine: { label: 'Mine', letter: 'm' },
    theirs: { label: 'Theirs', letter: 't' },
  },
  addresses: {
    title: 'Delivery address',
    newTitle: 'New delivery address',
    help: [
      'A place that deliveries of this debtor go to. F2, or Enter on the last field, puts the address with the debtor; it is saved together with the debtor.',
    ],
    intro: 'A place that deliveries go to.',
    columns: { code: 'Code', name: 'Name', address: 'Address', postcode: 'Postcode', city: 'City' },
    none: [
      'There are no delivery addresses of its own: everything goes to the visiting address.',
      'With n you add a delivery address.',
    ],
    inUse: [
      'Delivery address {code} stands on delivery notes and therefore stays.',
      'If the place is another, change the address with w.',
    ],
    remove: 'Take delivery address {code} {name} away?',
    keep: { label: 'Leave it', letter: 'l' },
    removeIt: { label: 'Take away', letter: 't' },
    count: 'Delivery addresses: {count}',
  },
};
