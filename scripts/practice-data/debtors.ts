import type { Collect, DispatchMethod, InvoiceDay, InvoiceType, Language } from '../../src/domain/debtor.ts';

/** What sort of customer it is: on which days it is delivered to, and what and how much it takes. */
export type CustomerKind = 'cafe' | 'hotel' | 'school' | 'care' | 'market' | 'canteen' | 'shop' | 'club' | 'counter';

/** Only what is out of the ordinary; the rest is filled in by {@link debtors}. */
export interface PracticeDebtor {
  readonly number: string;
  readonly name: string;
  readonly city: string;
  readonly kind: CustomerKind;
  readonly invoiceDay: InvoiceDay;
  readonly invoiceType: InvoiceType;
  readonly collect: Collect;
  readonly dispatch: DispatchMethod;
  readonly attention: string;
  readonly country: string;
  readonly email: string;
  readonly cc: string;
  readonly language: Language;
  readonly vatId: string;
  readonly consolidateTo: string;
  readonly copies: number;
  readonly bundle: boolean;
  readonly termDays: number | null;
  /** Basis points. */
  readonly discount: number;
  /** Names of its delivery addresses; none: everything goes to the visiting address. */
  readonly places: readonly string[];
}

type Special = Partial<Omit<PracticeDebtor, 'number' | 'name' | 'city' | 'kind' | 'invoiceDay'>>;
type Entry = readonly [name: string, city: string, kind: CustomerKind, invoiceDay: InvoiceDay, special?: Special];

/** Mailed to the administration of a domain of its own, under the top-level domain that can never exist (RFC 2606). */
function mailbox(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const label = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `administratie@${label.slice(0, 40).replace(/-$/, '')}.example`;
}

const paper: Special = { dispatch: 'paper', email: '', copies: 1 };
const lindeBranch: Special = { ...paper, consolidateTo: '1020', invoiceType: 'specified' };
const veldBranch: Special = { ...paper, consolidateTo: '1030' };

const entries: readonly Entry[] = [
  ['Café De Volle Mand', 'Utrecht', 'cafe', 'monday'],
  ['Jansen & Zn. Levensmiddelen', 'Utrecht', 'shop', 'monday', { discount: 500 }],
  ['Lunchroom "Het Zoete Uur"', 'Utrecht', 'cafe', 'friday', { invoiceType: 'specified' }],
  ['Crêperie Bénédicte', 'Zeist', 'cafe', 'friday', { language: 'en', attention: 'Mme. B. Lefèvre' }],
  ["Eetcafé 't Hoekje", 'De Bilt', 'cafe', 'tuesday', { ...paper, copies: 2 }],
  ['Grand Café Noordzicht', 'Utrecht', 'cafe', 'friday', { dispatch: 'both', copies: 1, termDays: 30 }],
  ['IJssalon Florence', 'Bunnik', 'cafe', 'sunday'],
  ['Theehuis Aan het Jaagpad', 'Wijk bij Duurstede', 'cafe', 'saturday', { invoiceType: 'weekly' }],
  ['Espressobar Ōji', 'Utrecht', 'cafe', 'wednesday', { language: 'en', collect: 'none', bundle: true }],
  [
    'Brasserie La Fleur',
    'Amersfoort',
    'cafe',
    'thursday',
    { email: 'brasserie@la-fleur.example, boekhouding@la-fleur.example' },
  ],
  ['Proeflokaal De Ooievaar', 'Utrecht', 'cafe', 'monday', { cc: 'kopie@accountant-vos.example' }],
  ['Pannenkoekenhuis De Drie Sparren', 'Maarn', 'cafe', 'friday', paper],
  ['Hotel De Witte Zwaan', 'Utrecht', 'hotel', 'monday', { invoiceType: 'specified', termDays: 30, discount: 250 }],
  [
    'Stadshotel Het Rode Gordijn',
    'Utrecht',
    'hotel',
    'wednesday',
    { places: ['Keuken hoofdgebouw', 'Paviljoen'], collect: 'address', language: 'en' },
  ],
  [
    'Hotel-Restaurant Zum Grünen Baum GmbH & Co. KG',
    'Kleve',
    'hotel',
    'monday',
    { country: 'DE', language: 'de', vatId: 'DE999999995', termDays: 30, attention: 'Buchhaltung' },
  ],
  ['Bed & Breakfast Het Hemelbed', 'Utrecht', 'hotel', 'sunday', { collect: 'none', bundle: true }],
  [
    'Congrescentrum De Regenton',
    'Maarssen',
    'hotel',
    'thursday',
    { places: ['Zaal Noord', 'Zaal Zuid', 'Foyer'], dispatch: 'both', copies: 2 },
  ],
  ['Restaurant Perenboom', 'Houten', 'hotel', 'tuesday'],
  [
    'Traiteur Dubois BV',
    'Antwerpen',
    'shop',
    'wednesday',
    { country: 'BE', vatId: 'BE0999999922', termDays: 30, discount: 750 },
  ],
  // 1020: head office of the branches behind it
  [
    'Zorggroep De Linde, centrale administratie',
    'Zeist',
    'club',
    'monday',
    {
      invoiceType: 'specified',
      termDays: 30,
      email: 'facturen@zorggroep-de-linde.example',
      cc: 'inkoop@zorggroep-de-linde.example',
    },
  ],
  ['Zorggroep De Linde, locatie Beukenhof', 'Zeist', 'care', 'monday', lindeBranch],
  ['Zorggroep De Linde, locatie Eikenrode', 'Bilthoven', 'care', 'monday', lindeBranch],
  ['Zorggroep De Linde, locatie Wilgenoord', 'Soest', 'care', 'monday', lindeBranch],
  [
    'Zorggroep De Linde, locatie Esdoornstaete',
    'Driebergen',
    'care',
    'monday',
    { ...lindeBranch, places: ['Hoofdkeuken', 'Afdeling Zonnehoek'] },
  ],
  ['Verpleeghuis Sint Joris', 'Amersfoort', 'care', 'friday', { invoiceType: 'weekly', dispatch: 'both', copies: 3 }],
  [
    'Woonzorgcentrum De Hooimijt',
    'Nieuwegein',
    'care',
    'friday',
    { invoiceType: 'weekly', places: ['Keuken', 'Restaurant', 'Dagopvang'], collect: 'address' },
  ],
  ['Hospice Avondrood', 'De Bilt', 'care', 'friday', { ...paper, invoiceType: 'weekly' }],
  ['Thuiszorg Kromme Rijn', 'Bunnik', 'care', 'tuesday', { termDays: 21 }],
  [
    'Kinderdagverblijf De Kleine Beer',
    'Houten',
    'school',
    'thursday',
    { invoiceType: 'weekly', places: ['Groep Egel', 'Groep Mol'], collect: 'address' },
  ],
  // 1030: head office of the branches behind it
  [
    'Supermarkten Van der Veld B.V.',
    'Nieuwegein',
    'club',
    'friday',
    {
      discount: 1250,
      termDays: 30,
      email: 'crediteuren@vanderveld.example; inkoop@vanderveld.example',
      attention: 'Crediteurenadministratie',
    },
  ],
  ['Supermarkt Van der Veld, Nieuwegein-Zuid', 'Nieuwegein', 'market', 'friday', { ...veldBranch, discount: 1250 }],
  ['Supermarkt Van der Veld, IJsselstein', 'IJsselstein', 'market', 'friday', { ...veldBranch, discount: 1250 }],
  ['Supermarkt Van der Veld, Vianen', 'Vianen', 'market', 'friday', { ...veldBranch, discount: 1250 }],
  ['Buurtsuper Öztürk & Dağ', 'Utrecht', 'market', 'saturday', { discount: 300 }],
  ['Streekwinkel „De Boerin”', 'Lopik', 'shop', 'saturday', { ...paper, invoiceType: 'specified' }],
  ['Kaas- en delicatessenhuis Van Brié', 'Utrecht', 'shop', 'tuesday', { invoiceType: 'specified' }],
  ['Boerderijwinkel Zonnehoeve', 'Odijk', 'shop', 'none', { collect: 'none', dispatch: 'paper', email: '', copies: 1 }],
  ['Natuurvoeding Ærø', 'Zeist', 'shop', 'wednesday', { language: 'en', email: 'natuurvoeding@example.com' }],
  [
    "Slagerij-traiteur O'Connor",
    'Culemborg',
    'shop',
    'thursday',
    { language: 'en', cc: 'owner@oconnor.example', dispatch: 'both', copies: 1 },
  ],
  [
    'Stichting Samenwerkende Openbare Basisscholen Eemland, Kromme Rijn en de Utrechtse Heuvelrug',
    'Amersfoort',
    'school',
    'friday',
    {
      attention: 'Bestuursbureau, afdeling Financiën',
      places: [
        'Basisschool De Papieren Boot',
        'Basisschool De Knikkerzak',
        'Basisschool De Vliegerstaart',
        'Basisschool Het Speelkwartier',
      ],
      collect: 'address',
      termDays: 30,
    },
  ],
  [
    'Vakschool De Garde, horeca-opleiding',
    'Nieuwegein',
    'school',
    'thursday',
    { places: ['Leerbedrijf', 'Kantine'], collect: 'address', invoiceType: 'specified' },
  ],
  ['Lyceum Het Windei', 'Utrecht', 'school', 'monday'],
  ['Buitenschoolse opvang Pluk', 'Utrecht', 'school', 'tuesday', { invoiceType: 'weekly', email: 'pluk@example.com' }],
  ['Vrije School De Wilde Hop', 'Driebergen', 'school', 'wednesday', paper],
  [
    'Universiteitskantine Collegehof',
    'Utrecht',
    'canteen',
    'friday',
    { places: ['Gebouw A', 'Gebouw B', 'Bibliotheek'], invoiceType: 'specified', termDays: 60 },
  ],
  ['Bedrijfsrestaurant De Turbine', 'Utrecht', 'canteen', 'friday', { discount: 200, email: 'turbine@example.org' }],
  [
    'Gemeentehuis Kantine Stichtse Hoek',
    'Maarssen',
    'canteen',
    'monday',
    { attention: 'Team Facilitair', cc: 'facturen@stichtsehoek.example' },
  ],
  ['Brandweerkazerne Leidsche Waard', 'Utrecht', 'canteen', 'wednesday'],
  ['Drukkerij Van Eyk en Dochters', 'Houten', 'canteen', 'tuesday', { collect: 'none', bundle: false }],
  ['Transportbedrijf Snel & Goed', 'Vianen', 'canteen', 'thursday', paper],
  [
    'Tankstation Polderpoort',
    'Breukelen',
    'shop',
    'monday',
    { collect: 'none', bundle: true, invoiceType: 'specified' },
  ],
  ['Strandpaviljoen Plas 7', 'Vinkeveen', 'cafe', 'sunday', { dispatch: 'paper', email: '', copies: 3 }],
  ['Voetbalvereniging De Zachte Noppen', 'Utrecht', 'club', 'saturday', { attention: 'de penningmeester' }],
  ['Roeivereniging De Dolle Dol', 'Utrecht', 'club', 'none', { collect: 'none' }],
  ['Scoutinggroep De Zilvervossen', 'Soest', 'club', 'none', paper],
  ['Zwembad De Natte Kuif', 'Bunnik', 'club', 'tuesday', { invoiceType: 'specified' }],
  ['Buurthuis Het Trefgat', 'Utrecht', 'club', 'wednesday', { termDays: 7 }],
  ['Filmhuis Séance', 'Amersfoort', 'cafe', 'thursday', { language: 'en', email: 'seance@example.net' }],
  [
    'Partyservice Feest! (Van Dam)',
    'Houten',
    'hotel',
    'monday',
    { places: ['Loods', 'Keuken'], discount: 500, dispatch: 'both', copies: 1 },
  ],
  [
    'Praktijkschool De Bouwsteen',
    'Nieuwegein',
    'school',
    'tuesday',
    { invoiceType: 'weekly', cc: 'directie@debouwsteen.example, conciergerie@debouwsteen.example' },
  ],
  ['Contante verkoop winkel', 'Utrecht', 'counter', 'none', paper],
];

/** All debtors, numbered from 1001. */
export const debtors: readonly PracticeDebtor[] = entries.map(([name, city, kind, invoiceDay, special], index) => ({
  number: String(1001 + index),
  name,
  city,
  kind,
  invoiceDay,
  invoiceType: 'total',
  collect: 'all',
  dispatch: 'pdf',
  attention: '',
  country: 'NL',
  email: mailbox(name),
  cc: '',
  language: 'nl',
  vatId: '',
  consolidateTo: '',
  copies: 0,
  bundle: false,
  termDays: null,
  discount: 0,
  places: [],
  ...special,
}));
