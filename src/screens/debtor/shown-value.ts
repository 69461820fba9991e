import type { DebtorField } from '../../domain/change-debtor.ts';
import type { Debtor, Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { debtorFormTexts } from '../../i18n/debtor-form.ts';
import { debtorSettingTexts } from '../../i18n/debtor-settings.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay, formatPercent } from '../../i18n/format.ts';
import { languageChoices } from '../kit/choices.ts';

/** The value of a field of a debtor, as one reads it. */
export function shownValue<F extends DebtorField>(language: Language, field: F, value: Debtor[F]): string {
  const given = { [field]: value } as Partial<Debtor>;
  const words = debtorSettingTexts(language);
  const { empty, addresses } = debtorFormTexts(language);
  const { yes, no } = consoleTexts(language);
  const { invoiceDay, invoiceType, collect, dispatch, topBakkers, consentSince, discount, deliveryAddresses } = given;
  if (invoiceDay !== undefined) return words.days[invoiceDay];
  if (invoiceType !== undefined) return words.types[invoiceType];
  if (collect !== undefined) return words.collects[collect];
  if (dispatch !== undefined) return words.dispatches[dispatch];
  if (topBakkers !== undefined) {
    const parts = [topBakkers.on ? yes : no, topBakkers.number, topBakkers.project];
    return parts.filter((part) => part !== '').join(', ');
  }
  if (consentSince !== undefined && consentSince !== null) return formatDay(language, consentSince);
  if (discount !== undefined) return formatPercent(language, discount);
  if (deliveryAddresses !== undefined) {
    const codes = deliveryAddresses.map(({ code }) => code).join(', ');
    return codes === '' ? fill(addresses.count, { count: 0 }) : codes;
  }
  if (given.language !== undefined) return languageChoices.find((one) => one.value === value)?.label ?? empty;
  if (typeof value === 'boolean') return value ? yes : no;
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? empty : text;
}
