import { addDays, weekdays } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { LimitOptions, MailOptions, Options, ScheduleOptions } from '../domain/options.ts';
import { consoleTexts } from './console.ts';
import { settingsSheetTexts as de } from './de/settings-sheet.ts';
import { settingsSheetTexts as en } from './en/settings-sheet.ts';
import { fill } from './fill.ts';
import { formatDay, formatWeekday } from './format.ts';
import { settingsSheetTexts as nl } from './nl/settings-sheet.ts';
import { type OptionField, optionFieldTexts } from './option-fields.ts';

/** The questions of the sheet, in the order of the form that it stands for (spec § 1.6). */
export const settingsQuestions = [
  'address',
  'displayName',
  'replyTo',
  'server',
  'encryption',
  'login',
  'company',
  'limits',
  'schedule',
] as const;
export type SettingsQuestion = (typeof settingsQuestions)[number];

/** The words of the settings sheet. */
export interface SettingsSheetTexts {
  readonly title: string;
  readonly company: string;
  readonly date: string;
  readonly intro: string;
  readonly questions: Readonly<Record<SettingsQuestion, { readonly title: string; readonly about: string }>>;
  /** `{address}` */
  readonly repliesToSender: string;
  readonly noServer: string;
  readonly noLogin: string;
  readonly unlimited: string;
  readonly whitelist: string;
}

/** A setting and its value; null: a line to write on. */
export interface SettingsRow {
  readonly label: string;
  readonly value: string | null;
}

/** A question with its answers. */
export interface SettingsSection {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly SettingsRow[];
}

const tables: Readonly<Record<Language, SettingsSheetTexts>> = { nl, de, en };

/** The words of the settings sheet in a language. */
export function settingsSheetTexts(language: Language): SettingsSheetTexts {
  return tables[language];
}

/** Any Monday: only the names of the days are wanted. */
const monday = '2026-11-23';

/** How answers are written in one language. */
class Answers {
  constructor(private readonly language: Language) {}

  row(field: OptionField, value: string | null): SettingsRow {
    return { label: optionFieldTexts(this.language).fields[field].label, value };
  }

  /** What nobody has filled in is left to be written by hand. */
  text(field: OptionField, value: string): SettingsRow {
    return this.row(field, value.trim() === '' ? null : value);
  }

  yesNo(field: OptionField, value: boolean): SettingsRow {
    const { yes, no } = consoleTexts(this.language);
    return this.row(field, value ? yes : no);
  }

  limit(field: OptionField, value: number): SettingsRow {
    return this.row(field, value === 0 ? tables[this.language].unlimited : String(value));
  }

  server(mail: MailOptions): readonly SettingsRow[] {
    const method = this.row('mail.method', optionFieldTexts(this.language).methods[mail.method]);
    switch (mail.method) {
      case 'smtp':
      case 'oauth2':
        return [method, this.text('mail.server', mail.server), this.row('mail.port', String(mail.port))];
      case 'folder':
        return [method, this.text('mail.folder', mail.folder)];
      case 'sendmail':
        return [method];
      default:
        return mail.method satisfies never;
    }
  }

  encryption(mail: MailOptions): readonly SettingsRow[] {
    const { noServer } = tables[this.language];
    const security = optionFieldTexts(this.language).securities[mail.security];
    if (mail.method === 'sendmail' || mail.method === 'folder') return [this.row('mail.security', noServer)];
    const selfSigned = mail.allowSelfSigned ? [this.yesNo('mail.allowSelfSigned', true)] : [];
    return [this.row('mail.security', security), ...selfSigned];
  }

  login(mail: MailOptions): readonly SettingsRow[] {
    switch (mail.method) {
      case 'smtp':
        return [
          this.yesNo('mail.anonymous', mail.anonymous),
          // Never the password itself: paper lies about.
          ...(mail.anonymous ? [] : [this.text('mail.user', mail.user), this.row('mail.password', null)]),
        ];
      case 'oauth2':
        return [
          this.text('mail.user', mail.user),
          this.text('mail.oauthIssuer', mail.oauthIssuer),
          this.text('mail.oauthClientId', mail.oauthClientId),
        ];
      case 'sendmail':
      case 'folder':
        return [this.row('mail.user', tables[this.language].noLogin)];
      default:
        return mail.method satisfies never;
    }
  }

  limits(limits: LimitOptions): readonly SettingsRow[] {
    return [
      this.limit('limits.perMinute', limits.perMinute),
      this.limit('limits.perHour', limits.perHour),
      this.limit('limits.perDay', limits.perDay),
      this.row('limits.perConnection', String(limits.perConnection)),
      this.row('limits.pauseSeconds', String(limits.pauseSeconds)),
    ];
  }

  schedule(schedule: ScheduleOptions): readonly SettingsRow[] {
    const mode = this.row('schedule.mode', optionFieldTexts(this.language).modes[schedule.mode]);
    if (schedule.mode === 'direct') return [mode];
    const days = weekdays
      .map((day, index) => ({ day, name: formatWeekday(this.language, addDays(monday, index)) }))
      .filter(({ day }) => schedule.days.includes(day));
    const holidays = schedule.holidays.map((day) => formatDay(this.language, day));
    return [
      mode,
      this.row('schedule.from', schedule.from),
      this.row('schedule.until', schedule.until),
      this.row('schedule.everyMinutes', String(schedule.everyMinutes)),
      this.text('schedule.days', days.map(({ name }) => name).join(', ')),
      this.yesNo('schedule.nationalHolidays', schedule.nationalHolidays),
      ...(holidays.length === 0 ? [] : [this.row('schedule.holidays', holidays.join(', '))]),
    ];
  }

  to(question: SettingsQuestion, { mail, limits, schedule }: Options): readonly SettingsRow[] {
    switch (question) {
      case 'address':
        return [
          this.text('mail.from', mail.from),
          ...(mail.redirectTo.trim() === '' ? [] : [this.row('mail.redirectTo', mail.redirectTo)]),
        ];
      case 'displayName':
        return [this.text('mail.fromName', mail.fromName)];
      case 'replyTo': {
        const sender = mail.from.trim();
        const same = sender === '' ? null : fill(tables[this.language].repliesToSender, { address: sender });
        return [this.row('mail.replyTo', mail.replyTo.trim() || same)];
      }
      case 'server':
        return this.server(mail);
      case 'encryption':
        return this.encryption(mail);
      case 'login':
        return this.login(mail);
      case 'company':
        return [this.yesNo('mail.enabled', mail.enabled)];
      case 'limits':
        return this.limits(limits);
      case 'schedule':
        return this.schedule(schedule);
      default:
        return question satisfies never;
    }
  }
}

/** The mail settings as questions with their answers, in the order of the form. Values are as people typed them, not cleaned. */
export function settingsSections(language: Language, options: Options): readonly SettingsSection[] {
  const answers = new Answers(language);
  return settingsQuestions.map((question) => {
    return { ...tables[language].questions[question], rows: answers.to(question, options) };
  });
}
