import type { CopyKind, MailOptions } from './options.ts';
import type { TemplateKind } from './template.ts';

/** The kind of mail that a copy to oneself can be kept to; null: it is a copy of every kind only. */
function copyKindOf(kind: TemplateKind): Exclude<CopyKind, 'all'> | null {
  switch (kind) {
    case 'invoice':
    case 'credit':
    case 'no-payment':
      return 'invoices';
    case 'delivery':
      return 'deliveries';
    case 'production-list':
      return 'production-lists';
    case 'test':
      return null;
    default:
      return kind satisfies never;
  }
}

/** The account's own copies (*CC*, *BCC*) of a mail of this kind. */
export function ownCopies(
  { cc, ccKind, bcc, bccKind }: Pick<MailOptions, 'cc' | 'ccKind' | 'bcc' | 'bccKind'>,
  kind: TemplateKind,
): Pick<MailOptions, 'cc' | 'bcc'> {
  const wanted = (only: CopyKind) => only === 'all' || only === copyKindOf(kind);
  return { cc: wanted(ccKind) ? cc : [], bcc: wanted(bccKind) ? bcc : [] };
}
