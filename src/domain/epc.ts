import type { Cents } from './money.ts';

/** What a payer's bank needs to know about a credit transfer. */
export interface CreditTransfer {
  /** Name of the account's holder. */
  readonly name: string;
  readonly iban: string;
  /** May be empty within the EEA. */
  readonly bic: string;
  readonly amount: Cents;
  /** Free text that comes back on the statement, e.g. the payment reference. */
  readonly remittance: string;
}

const largest: Cents = 99_999_999_999;
const longestName = 70;
const longestRemittance = 140;
const largestPayload = 331;

/** One line of the payload: no control characters, no line breaks, single spaces, at most `length` characters. */
function line(text: string, length: number): string {
  const flat = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, ' ');
  return [...flat.trim()].slice(0, length).join('').trim();
}

function compact(text: string): string {
  return text.replace(/[^0-9a-z]/gi, '').toUpperCase();
}

/**
 * The text of the QR code that fills in a SEPA credit transfer: version 002, UTF-8, `SCT`, with the reference as
 * unstructured remittance information (EPC069-12 v2.1 § 3). Name and reference are cut to 70 and 140 characters.
 * @returns null when there is nothing that a bank could pay: no account, no name, an amount that is not between
 * EUR 0.01 and EUR 999,999,999.99, or a payload over the 331 bytes that the guideline allows.
 */
export function epcPayload(transfer: CreditTransfer): string | null {
  const iban = compact(transfer.iban);
  const bic = compact(transfer.bic);
  const name = line(transfer.name, longestName);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) || name === '') return null;
  if (!Number.isSafeInteger(transfer.amount) || transfer.amount <= 0 || transfer.amount > largest) return null;
  const amount = `EUR${Math.floor(transfer.amount / 100)}.${String(transfer.amount % 100).padStart(2, '0')}`;
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic,
    name,
    iban,
    amount,
    '',
    '',
    line(transfer.remittance, longestRemittance),
  ];
  const payload = lines.join('\n').trimEnd();
  return new TextEncoder().encode(payload).length > largestPayload ? null : payload;
}
