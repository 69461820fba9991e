/** What can be taken over from a CSV file. */
export const importKinds = ['debtors', 'addresses', 'articles', 'deliveries'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What can be written to a CSV file. */
export const exportKinds = [...importKinds, 'invoices', 'invoice-lines'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What is of a day, so that one can ask for that of some time only. */
export const datedKinds: ReadonlySet<ExportKind> = new Set<ExportKind>(['deliveries', 'invoices', 'invoice-lines']);

/** The columns of each kind of file by their own names, in the order of the specification (design § 6 CSV). */
export const csvColumns = {
  debtors: [
    'number',
    'name',
    'attention',
    'address',
    'postcode',
    'city',
    'country',
    'phone',
    'email',
    'cc',
    'language',
    'vatId',
    'kvk',
    'invoiceDay',
    'invoiceType',
    'collect',
    'consolidateTo',
    'copies',
    'dispatch',
    'bundle',
    'consentSince',
    'topBakkers',
    'topBakkersNumber',
    'topBakkersProject',
    'termDays',
    'discount',
    'closed',
  ],
  addresses: ['debtor', 'code', 'name', 'address', 'postcode', 'city', 'country'],
  articles: ['code', 'name', 'unit', 'price', 'vat', 'closed', 'priceFrom', 'newPrice'],
  deliveries: [
    'number',
    'kind',
    'date',
    'debtor',
    'address',
    'reference',
    'article',
    'description',
    'quantity',
    'returned',
    'price',
    'discount',
    'vat',
  ],
  invoices: [
    'number',
    'date',
    'dueDate',
    'type',
    'status',
    'debtor',
    'name',
    'deliveredFrom',
    'deliveredUntil',
    'tax',
    'net',
    'vat',
    'gross',
    'original',
    'creditedBy',
  ],
  'invoice-lines': [
    'number',
    'date',
    'debtor',
    'name',
    'delivery',
    'deliveryDate',
    'article',
    'description',
    'unit',
    'quantity',
    'returned',
    'price',
    'discount',
    'rate',
    'net',
  ],
} as const satisfies Readonly<Record<ExportKind, readonly string[]>>;

export type ColumnOf<Kind extends ExportKind> = (typeof csvColumns)[Kind][number];
