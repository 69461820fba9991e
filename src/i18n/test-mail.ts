import type { Language } from '../domain/debtor.ts';
import { testMailTexts as de } from './de/test-mail.ts';
import { testMailTexts as en } from './en/test-mail.ts';
import { testMailTexts as nl } from './nl/test-mail.ts';
import type { FieldText } from './option-fields.ts';

/** *Sturen testbericht*. */
export interface TestMailTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly intro: string;
  readonly fields: Readonly<Record<'to' | 'subject' | 'text', FieldText>>;
  readonly runTitle: string;
  readonly checkTitle: string;
  readonly runHelp: readonly string[];
  /** `{to}` */
  readonly lookInbox: string;
  readonly sendNow: string;
  readonly notKept: string;
  /** What to do after a notice of what somebody else changed. */
  readonly changedElsewhere: string;
  readonly kept: string;
  readonly fillIn: string;
  readonly lookingUp: string;
}

const tables: Readonly<Record<Language, TestMailTexts>> = { nl, de, en };

/** The words of the test mail's screens. */
export function testMailTexts(language: Language): TestMailTexts {
  return tables[language];
}
