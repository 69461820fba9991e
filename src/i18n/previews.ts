import type { Language } from '../domain/debtor.ts';
import { previewTexts as de } from './de/previews.ts';
import { previewTexts as en } from './en/previews.ts';
import { previewTexts as nl } from './nl/previews.ts';

/** Invoices as text, mails before and after they went, internal copies, and why nothing was sent. */
export interface PreviewTexts {
  readonly textTitle: string;
  readonly textHelp: readonly string[];
  /** What stands above the text of an invoice: `{number}`. */
  readonly invoice: string;
  readonly draft: string;
  /** `{at}`, `{total}` */
  readonly place: string;
  readonly mailTitle: string;
  readonly keptTitle: string;
  readonly mailHelp: readonly string[];
  /** Above a mail that has not gone, and above one that has, `{when}`. */
  readonly asItWillGo: string;
  readonly asItWent: string;
  /** The server may have it, nobody knows. */
  readonly maybeWent: string;
  readonly touched: string;
  readonly headers: Readonly<
    Record<'from' | 'to' | 'cc' | 'bcc' | 'replyTo' | 'subject' | 'date' | 'meantFor' | 'attachments', string>
  >;
  /** `{name}`, `{size}`, `{type}` */
  readonly attachment: string;
  readonly noAttachments: string;
  readonly nameless: string;
  readonly missing: Readonly<Record<'no-sender' | 'no-address' | 'no-central-address' | 'mail-disabled', string>>;
  readonly onPaper: string;
  readonly draftMail: string;
  /** `{count}` */
  readonly internalQuestion: string;
  readonly internalQuestionOne: string;
  readonly onScreen: string;
  readonly onPrinter: string;
  readonly letters: Readonly<Record<'cancel' | 'screen' | 'printer', string>>;
  /** `{done}`, `{total}` */
  readonly printing: string;
  /** `{count}` */
  readonly printed: string;
  readonly printedSome: string;
  /** `{count}` */
  readonly notPrinted: string;
  readonly stopped: string;
  /** `{invoice}`, `{cause}` */
  readonly failure: string;
  /** `{count}` */
  readonly more: string;
}

const tables: Readonly<Record<Language, PreviewTexts>> = { nl, de, en };

/** The words of the previews. */
export function previewTexts(language: Language): PreviewTexts {
  return tables[language];
}
