import type { PlannedMail } from '../../actions/planned-mails.ts';
import type { MailPreview } from '../../actions/preview-mail.ts';
import type { KeptMail } from '../../actions/read-mail.ts';
import type { KeptMessage } from '../../domain/dispatch/entry.ts';

/** Where mails are from: invoices that could go, messages that the archive keeps, or a file of the practice folder. */
export type MailSource =
  | { readonly kind: 'planned'; readonly invoices: readonly string[] }
  | { readonly kind: 'practice'; readonly folder: string; readonly file: string }
  | {
      readonly kind: 'kept';
      /** Of one dispatch, the newest first. */
      readonly messages: readonly KeptMessage[];
      /** Nobody knows whether the server took the newest. */
      readonly uncertain: boolean;
    };

/** A mail on the screen. */
export type ShownMail =
  | {
      readonly kind: 'planned';
      readonly mail: MailPreview;
      readonly onPaper: boolean;
      /** One of its invoices has no number yet. */
      readonly hasDraft: boolean;
    }
  | { readonly kind: 'practice'; readonly mail: KeptMail['mail'] }
  | { readonly kind: 'kept'; readonly kept: KeptMail; readonly uncertain: boolean };

/** Mails as a person reads them, one after another. */
export interface MailScreen {
  readonly kind: 'mail';
  readonly source: MailSource;
  /** The mails that would go; null until that is known. */
  readonly planned: readonly PlannedMail[] | null;
  readonly at: number;
  /** Null until it is loaded. */
  readonly shown: ShownMail | null;
  readonly top: number;
}

/** The mails that bring these invoices, as they would go now. */
export function plannedMailOf(invoices: readonly string[]): MailScreen {
  return { kind: 'mail', source: { kind: 'planned', invoices }, planned: null, at: 0, shown: null, top: 0 };
}

/** Messages of the archive, of one dispatch. @param messages the newest first */
export function keptMailOf(messages: readonly KeptMessage[], uncertain: boolean): MailScreen {
  return { kind: 'mail', source: { kind: 'kept', messages, uncertain }, planned: null, at: 0, shown: null, top: 0 };
}

/** A mail of the practice folder. @param file its name in the folder */
export function practiceMailOf(folder: string, file: string): MailScreen {
  return { kind: 'mail', source: { kind: 'practice', folder, file }, planned: null, at: 0, shown: null, top: 0 };
}

/** How many mails there are to look at. */
export function mailCount({ source, planned }: MailScreen): number {
  return source.kind === 'kept' ? source.messages.length : (planned?.length ?? 1);
}

/** Another of the mails, from its beginning. */
export function withMailAt(screen: MailScreen, at: number): MailScreen {
  return { ...screen, at, shown: null, top: 0 };
}

/** The mail, if it still is the one that one is at. */
export function withMail(screen: MailScreen, at: number, shown: ShownMail): MailScreen {
  return screen.at === at ? { ...screen, shown } : screen;
}
