import type { Language } from '../domain/debtor.ts';
import type { UserError } from '../domain/user-error.ts';
import { type Counted, counted } from './counted.ts';
import { originalTexts as de } from './de/originals.ts';
import { originalTexts as en } from './en/originals.ts';
import { explainError } from './errors.ts';
import { originalTexts as nl } from './nl/originals.ts';

/** The PDFs of final invoices that could not be kept yet. */
export interface OriginalTexts {
  /** `{numbers}`, `{cause}` */
  readonly notKept: Counted;
  readonly madeUpFor: Counted;
}

const tables: Readonly<Record<Language, OriginalTexts>> = { nl, de, en };

/** Numbers and causes that a person is shown: what there is more of is counted. */
const shown = 3;

/** An invoice that has just got its number, and why its PDF is not in the archive; null: it is. */
export interface NumberedInvoice {
  readonly invoice: { readonly number: { readonly text: string } };
  readonly originalMissing: UserError | null;
}

/**
 * What became of the PDFs of invoices that are final all the same, as sentences; none when all were kept. Without the
 * errors' own remedies: they say to do it again, and it has been done.
 */
export function missingOriginalsText(language: Language, made: readonly NumberedInvoice[]): readonly string[] {
  const missing = made.filter(({ originalMissing }) => originalMissing !== null);
  if (missing.length === 0) return [];
  const { notKept, madeUpFor } = tables[language];
  const errors = missing.flatMap(({ originalMissing }) => originalMissing ?? []);
  const causes = [...new Set(errors.map((error) => explainError(language, error).message))];
  const cause = [...causes.slice(0, shown), ...(causes.length > shown ? ['…'] : [])].join(' ');
  const names = missing.slice(0, shown).map(({ invoice }) => invoice.number.text);
  const numbers = [...names, ...(missing.length > shown ? ['…'] : [])].join(', ');
  return [counted(notKept, missing.length, { numbers, cause }), counted(madeUpFor, missing.length)];
}
