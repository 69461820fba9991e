import type { MailProvider } from '../../domain/mail-provider.ts';
import { fill } from '../../i18n/fill.ts';
import { optionsTexts } from '../../i18n/options.ts';
import type { Desk } from '../app/screen.ts';
import { type Form, type FormValues, fieldValue, withValue } from '../kit/form.ts';
import { providersOf } from '../providers/update.ts';
import { atRubric, type OptionsScreen } from './update.ts';

/** What a provider brings along. A server that wants encryption wants a login too. */
function valuesOf({ server, port, security, dailyLimit, warnings }: MailProvider, form: Form): FormValues {
  const oauth = fieldValue(form, 'mail.method') === 'oauth2' || warnings.includes('oauth2-only');
  return {
    // A server is of use to these only.
    'mail.method': oauth ? 'oauth2' : 'smtp',
    'mail.server': server,
    'mail.port': String(port),
    'mail.security': security,
    ...(security === 'opportunistic' ? {} : { 'mail.anonymous': 'no' }),
    ...(dailyLimit === null ? {} : { 'limits.perDay': String(dailyLimit) }),
  };
}

function withProvider(screen: OptionsScreen, provider: MailProvider): OptionsScreen {
  const values = Object.entries(valuesOf(provider, screen.form));
  const form = values.reduce((all, [name, value]) => withValue(all, name, value), screen.form);
  return { ...atRubric({ ...screen, form }, 'mail', 'mail.server'), side: 'form' };
}

/** *Preset kiezen*: a provider fills in server, port, security, and its daily limit. */
export function choosePreset(desk: Desk<OptionsScreen>): void {
  const server = fieldValue(desk.screen.form, 'mail.server');
  desk.open(
    providersOf(server, (provider) => {
      desk.set((screen) => withProvider(screen, provider));
      const { presetFilledIn, presetLimit } = optionsTexts(desk.language);
      const { name, dailyLimit } = provider;
      const text =
        dailyLimit === null ? fill(presetFilledIn, { name }) : fill(presetLimit, { name, limit: dailyLimit });
      desk.say({ level: 'good', text });
    }),
  );
}
