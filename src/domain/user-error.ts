/**
 * Every expected failure, by code. The sentence and the remedy that belong to a code live in `i18n/<language>/errors.ts`;
 * the compiler keeps those tables complete.
 */
export const errorCodes = [
  'store.busy',
  'store.damaged',
  'store.disk-full',
  'store.no-access',
  'store.newer',
  'store.no-company',
  'store.company-exists',
  'company.name-missing',
  'company.name-taken',
  'secret.key-missing',
  'secret.key-wrong',
  'file.not-found',
  'file.unreadable',
  'file.not-written',
  'csv.empty',
  'csv.binary',
  'csv.malformed',
  'csv.column-missing',
  'csv.column-unknown',
  'csv.column-twice',
  'csv.value-missing',
  'csv.bad-value',
  'csv.bad-choice',
  'csv.bad-date',
  'csv.bad-number',
  'csv.bad-email',
  'csv.unknown-debtor',
  'csv.unknown-address',
  'csv.unknown-article',
  'csv.duplicate',
  'csv.delivery-exists',
  'csv.delivery-differs',
  'csv.more-problems',
  'csv.consolidation-circle',
  'csv.too-long',
  'csv.too-many',
  'csv.email-needed',
  'csv.closed',
  'debtor.unknown',
  'debtor.email-needed',
  'option.unknown',
  'option.bad-value',
  'option.bad-choice',
  'options-file.malformed',
  'options-file.newer',
  'options-file.secret',
  'console.no-terminal',
  'command.bad-date',
  'command.bad-choice',
  'command.nothing-chosen',
  'command.value-missing',
  'command.value-with-dash',
  'command.unknown',
  'command.unknown-option',
  'command.option-missing',
  'command.option-without-value',
  'command.argument-missing',
  'command.too-much',
  'command.bad-company',
  'command.bad-name-server',
  'delivery.unknown',
  'invoice.unknown',
  'invoice.date-before-last',
  'draft.no-description',
  'draft.long-description',
  'draft.bad-quantity',
  'draft.bad-price',
  'draft.bad-discount',
  'archive.differs',
  'vat.no-rate',
  'outbox.unknown',
  'outbox.wrong-state',
  'closing.unknown',
  'mail.no-server',
  'mail.no-sender',
  'mail.no-folder',
  'mail.no-password',
  'mail.no-recipient',
  'mail.bad-address',
  'mail.bad-recipient',
  'mail.no-user',
  'mail.no-client-id',
  'mail.bad-issuer',
  'mail.not-signed-in',
  'mail.sign-in-ended',
  'mail.sign-in-unreachable',
  'mail.sign-in-bad-answer',
  'mail.sign-in-not-offered',
  'mail.sign-in-client-unknown',
  'mail.sign-in-denied',
  'mail.sign-in-expired',
  'mail.sign-in-not-lasting',
  'mail.sign-in-refused',
  'mail.disabled',
  'folder.not-writable',
  'logo.unusable',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The values that fill the placeholders of an error's sentence. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * A failure that a person can do something about: wrong input, a busy store, a server that says no.
 * Anything else that is thrown is a bug. `params` are plain data and are cleaned of control characters when shown.
 */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    /** Further problems of the same input, so that a person can mend them all at once. */
    readonly others: readonly UserError[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}
