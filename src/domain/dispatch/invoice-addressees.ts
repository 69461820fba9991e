import type { Debtor } from '../debtor.ts';
import type { Invoice } from '../invoice.ts';

/** To whom an invoice goes by mail. */
export interface InvoiceAddressees {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** It goes to the central billing address in the debtor's place (*Facturering via TopBakkers*). */
  readonly isCentral: boolean;
}

/**
 * Whom an invoice goes to: the addresses of its debtor as they are now, or those of the central billing address. A final
 * invoice goes where it says itself, whatever its debtor's setting has become since: it names the one that it is sent to.
 * @param centralEmail addresses of the central billing address
 */
export function invoiceAddressees(
  invoice: Invoice,
  debtor: Pick<Debtor, 'email' | 'cc' | 'topBakkers'>,
  centralEmail: readonly string[],
): InvoiceAddressees {
  const isCentral = invoice.status === 'draft' ? debtor.topBakkers.on : invoice.buyer.central !== null;
  return isCentral ? { to: centralEmail, cc: [], isCentral } : { to: debtor.email, cc: debtor.cc, isCentral };
}
