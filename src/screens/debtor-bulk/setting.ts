import type { Day } from '../../domain/calendar.ts';
import { weekdays } from '../../domain/calendar.ts';
import { collectModes, dispatchMethods, invoiceTypes, type Language, languages } from '../../domain/debtor.ts';
import { type DebtorSetting, type SettingName, settingNames } from '../../domain/debtor-setting.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { debtorBulkTexts } from '../../i18n/debtor-bulk.ts';
import { debtorFormTexts } from '../../i18n/debtor-form.ts';
import { debtorRuleText } from '../../i18n/debtor-rules.ts';
import { debtorSettingTexts } from '../../i18n/debtor-settings.ts';
import { shownValue } from '../debtor/shown-value.ts';
import { basisPointsFrom, termFrom } from '../debtor/values.ts';
import { choicesFrom, languageChoices } from '../kit/choices.ts';
import type { FieldKind, FormField, FormValues } from '../kit/form.ts';
import { parseDay, parseNumber } from '../kit/parse-field.ts';

/** Name of the field in which the setting is chosen; the others have the settings' names. */
export const settingField = 'setting';

/** The setting that is chosen. */
export function chosenSetting(values: FormValues): SettingName {
  return settingNames.find((name) => name === values[settingField]) ?? 'invoiceDay';
}

type Extra = Partial<Omit<FormField, 'name' | 'label' | 'help'>> & { readonly kind: FieldKind };

function isWhole(value: number | null, most: number): boolean {
  return value !== null && value >= 0 && value <= most;
}

function extraOf(name: SettingName, language: Language): Extra {
  const words = debtorSettingTexts(language);
  const sentence = (rule: string) => debtorRuleText(language, rule, {});
  switch (name) {
    case 'invoiceDay':
      return { kind: 'choice', choices: choicesFrom([...weekdays, 'none'], words.days) };
    case 'invoiceType':
      return { kind: 'choice', choices: choicesFrom(invoiceTypes, words.types) };
    case 'collect':
      return { kind: 'choice', choices: choicesFrom(collectModes, words.collects) };
    case 'dispatch':
      return { kind: 'choice', choices: choicesFrom(dispatchMethods, words.dispatches) };
    case 'language':
      return { kind: 'choice', choices: languageChoices };
    case 'bundle':
    case 'topBakkers':
    case 'closed':
      return { kind: 'yesno' };
    case 'consolidateTo':
      return { kind: 'text', width: 20 };
    case 'consentSince':
      return { kind: 'date' };
    case 'copies':
      return {
        kind: 'number',
        width: 3,
        required: true,
        check: (text) => (isWhole(parseNumber(text), 9) ? null : sentence('copies-range')),
      };
    case 'termDays':
      return {
        kind: 'number',
        width: 5,
        check: (text) => (isWhole(parseNumber(text), 365) ? null : sentence('term-range')),
      };
    case 'discount':
      return {
        kind: 'quantity',
        width: 8,
        check: (text) => (isWhole(basisPointsFrom(text), 10_000) ? null : sentence('discount-range')),
      };
    default:
      return name satisfies never;
  }
}

/** The setting, and a field for the value of each. */
export function bulkFields(language: Language): readonly FormField[] {
  const { setting, settings, value } = debtorBulkTexts(language);
  const { fields } = debtorFormTexts(language);
  return [
    { name: settingField, kind: 'choice', ...setting, choices: choicesFrom(settingNames, settings) },
    ...settingNames.map(
      (name): FormField => ({
        name,
        label: value,
        help: (name === 'topBakkers' ? fields['topBakkers.on'] : fields[name]).help,
        when: (values) => chosenSetting(values) === name,
        ...extraOf(name, language),
      }),
    ),
  ];
}

/** The setting and its value as they stand on the form; null as long as the value cannot be. */
export function settingFrom(values: FormValues, today: Day): DebtorSetting | null {
  const name = chosenSetting(values);
  const text = (values[name] ?? '').trim();
  const among = <V extends string>(choices: readonly V[]) => choices.find((one) => one === text) ?? null;
  switch (name) {
    case 'invoiceDay': {
      const value = among([...weekdays, 'none']);
      return value && { name, value };
    }
    case 'invoiceType': {
      const value = among(invoiceTypes);
      return value && { name, value };
    }
    case 'collect': {
      const value = among(collectModes);
      return value && { name, value };
    }
    case 'dispatch': {
      const value = among(dispatchMethods);
      return value && { name, value };
    }
    case 'language': {
      const value = among(languages);
      return value && { name, value };
    }
    case 'bundle':
    case 'topBakkers':
    case 'closed':
      return { name, value: text === 'yes' };
    case 'consolidateTo':
      return { name, value: text === '' ? null : text };
    case 'consentSince': {
      const value = text === '' ? null : parseDay(text, today);
      return text !== '' && value === null ? null : { name, value };
    }
    case 'copies': {
      const value = parseNumber(text);
      return value !== null && isWhole(value, 9) ? { name, value } : null;
    }
    case 'termDays': {
      const value = termFrom(text);
      return value === null || isWhole(value, 365) ? { name, value } : null;
    }
    case 'discount': {
      const value = basisPointsFrom(text);
      return isWhole(value, 10_000) ? { name, value } : null;
    }
    default:
      return name satisfies never;
  }
}

/** The value of a setting, as one reads it. */
export function shownSetting(language: Language, { name, value }: DebtorSetting): string {
  const { yes, no } = consoleTexts(language);
  return name === 'topBakkers' ? (value ? yes : no) : shownValue(language, name, value);
}
