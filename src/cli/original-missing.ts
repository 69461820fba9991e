import type { Language } from '../domain/debtor.ts';
import type { UserError } from '../domain/user-error.ts';
import { explainError } from '../i18n/errors.ts';

/** Why an invoice that is final has no original in the archive yet, as JSON tells it; null: it has. */
export function originalMissingJson(language: Language, error: UserError | null) {
  // Without the remedy, which says to do it again: it has been done.
  return error === null ? null : { code: error.code, message: explainError(language, error).message };
}
