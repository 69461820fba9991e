import { mailPresets } from '../../actions/mail-presets.ts';
import type { MailProvider } from '../../domain/mail-provider.ts';
import { type List, listOf } from '../kit/list.ts';

/** *Preset kiezen*: the mail servers that one can choose by their providers' names. */
export interface ProvidersScreen {
  readonly kind: 'providers';
  readonly list: List<MailProvider>;
  /** Given the one that was chosen. */
  readonly choose: (provider: MailProvider) => void;
}

/** The providers, the cursor on the one with this server if there is one. */
export function providersOf(server: string, choose: (provider: MailProvider) => void): ProvidersScreen {
  const list = listOf(mailPresets());
  const at = list.rows.findIndex((provider) => provider.server === server);
  return { kind: 'providers', list: { ...list, cursor: Math.max(0, at) }, choose };
}

export const idOfProvider = ({ name }: MailProvider): string => name;
