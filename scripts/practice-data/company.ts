import type { Options } from '../../src/domain/options.ts';

/** The invented bakery of the practice data. IBAN, VAT id and KvK number are of valid form and belong to nobody. */
export const company: Pick<Options, 'company' | 'invoices'> = {
  company: {
    name: 'Bakkerij De Gouden Aar',
    legalName: 'Bakkerij De Gouden Aar B.V.',
    address: 'Korenmolenkade 1',
    postcode: '3599 ZZ',
    city: 'Utrecht',
    country: 'NL',
    phone: '030 000 00 00',
    email: 'administratie@degoudenaar.example',
    website: 'www.degoudenaar.example',
    kvk: '12345678',
    vatId: 'NL000099998B57',
    iban: 'NL91ABNA0417164300',
    bic: 'ABNANL2A',
    logo: '',
  },
  invoices: {
    termDays: 14,
    numberFormat: '{year}-{number:5}',
    fileName: '{company}_Factuur_{number}',
    footer: 'Oefengegevens: dit bedrijf en zijn klanten bestaan niet.',
  },
};
