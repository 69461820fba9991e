import type { InvoicesTexts } from '../invoices.ts';

export const invoicesTexts: InvoicesTexts = {
  title: 'Facturen',
  help: [
    'Alle facturen, concepten (In aanmaak) bovenaan. Markeer regels met Spatie, of alles met *; een toets als d of k werkt op wat gemarkeerd is, en anders op de regel onder de cursor.',
    'Type: A uit leveringen, H met de hand, C creditfactuur. Niet verzonden en Onzeker vragen uw aandacht: y vertelt waarom.',
    'Met n voegt u een factuur met de hand toe; b toont per factuurdag wie aan de beurt is en wat er wacht; r controleert of de nummers doorlopen en de datums oplopen. Moet er iets binnen een week gefactureerd zijn, dan staat dat boven de lijst.',
    'Een definitieve factuur verandert niet meer: c crediteert haar, helemaal of voor een deel. h schrijft een notitie voor collega’s in de geschiedenis.',
  ],
  search: 'Zoek',
  notYet: 'N.v.t.',
  all: 'Alle facturen',
  newestFirst: 'nieuwste eerst',
  sortedBy: 'op',
  sorts: { number: 'nummer', date: 'datum', debtor: 'debiteur', name: 'naam', amount: 'bedrag', state: 'status' },
  noneYet: [
    'Er zijn nog geen facturen.',
    'Met a maakt u facturen aan uit de openstaande leveringen, met n een factuur met de hand.',
  ],
  noneFound: ['Geen factuur voldoet aan wat gevraagd is.', 'Met Esc ziet u weer alles.'],
  filters: { from: 'vanaf', until: 'tot en met', state: 'status', debtor: 'debiteur' },
  columns: {
    number: 'Factuurnr',
    date: 'Datum',
    from: 'Gelev. van',
    until: 't/m',
    type: 'T',
    state: 'Status',
    debtor: 'Debiteur',
    name: 'Debiteurnaam',
    amount: 'Bedrag',
    sent: 'Laatst verzonden',
    error: 'Laatste fout',
  },
};
