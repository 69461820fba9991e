import { mailSecurities } from '../../domain/options.ts';
import { optionFieldTexts } from '../../i18n/option-fields.ts';
import { dailyRunsText } from '../../i18n/plan-preview.ts';
import { whitelistRequest, whitelistTexts } from '../../i18n/whitelist-request.ts';
import type { Desk } from '../app/screen.ts';
import { parseNumber } from '../kit/parse-field.ts';
import { pageOf } from '../page/update.ts';
import { limitsFrom, planFrom } from './plan.ts';
import { draftValues, type OptionsScreen } from './update.ts';

const noLimits = { perMinute: 0, perHour: 0, perDay: 0, perConnection: 1, pauseSeconds: 0 };

/** *Hinweis*: a text to send to the provider, filled with account and limits as they stand on the form. */
export function showWhitelistRequest(desk: Desk<OptionsScreen>): void {
  const { language } = desk;
  const values = draftValues(desk.screen);
  const { title, heading, why } = whitelistTexts(language);
  const security = mailSecurities.find((one) => one === values['mail.security']) ?? 'none';
  const byServer = values['mail.method'] === 'smtp' || values['mail.method'] === 'oauth2';
  const anonymous = values['mail.method'] === 'smtp' && values['mail.anonymous'] === 'yes';
  const { facts } = desk.screen;
  const plan = facts && planFrom(values, desk.context.now(), facts.holidays);
  const text = whitelistRequest(
    language,
    {
      company: values['company.legalName'] || (values['company.name'] ?? ''),
      phone: values['company.phone'] ?? '',
      from: values['mail.from'] ?? '',
      user: anonymous ? '' : (values['mail.user'] ?? ''),
      server: byServer ? (values['mail.server'] ?? '') : '',
      port: parseNumber(values['mail.port'] ?? '') ?? 25,
      security,
      limits: limitsFrom(values) ?? noLimits,
      times: plan?.runs ? dailyRunsText(language, plan.runs) : '',
    },
    optionFieldTexts(language).securities[security],
  );
  desk.open(pageOf({ title, heading, lines: [why, '', ...text] }));
}
