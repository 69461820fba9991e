import { type Language, languages } from '../domain/debtor.ts';
import { type EmailTemplate, type OwnText, type TemplateKind, templateKinds } from '../domain/template.ts';
import { defaultText } from '../mail/default-texts.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';

/** The texts of which the company has its own; all others are those that come with the program. */
export function ownTexts(context: Context): Promise<readonly OwnText[]> {
  return context.company.read(files.templates);
}

/** The text that mails of a kind have in a language, given the company's own ones: its own, or the one of the program. */
export function textFrom(own: readonly OwnText[], kind: TemplateKind, language: Language): EmailTemplate {
  const found = own.find((one) => one.kind === kind && one.language === language);
  if (!found) return defaultText(kind, language);
  const { subject, body } = found;
  return { subject, body };
}

/** The text that mails of a kind have in a language from now on: what is sent is composed with it. */
export async function mailText(context: Context, kind: TemplateKind, language: Language): Promise<EmailTemplate> {
  return textFrom(await ownTexts(context), kind, language);
}

/** A text that is to be changed. */
export interface OpenedText {
  readonly text: EmailTemplate;
  /** The one that comes with the program. */
  readonly standard: EmailTemplate;
}

/** A text, beside the one that *Standaard herstellen* brings back. */
export async function openText(context: Context, kind: TemplateKind, language: Language): Promise<OpenedText> {
  return { text: await mailText(context, kind, language), standard: defaultText(kind, language) };
}

/** A text as a list shows it. */
export interface ListedText {
  readonly kind: TemplateKind;
  readonly language: Language;
  readonly text: EmailTemplate;
  /** It differs from the one that comes with the program. */
  readonly isOwn: boolean;
}

/** Every text, by kind and within it by language. */
export async function listTexts(context: Context): Promise<readonly ListedText[]> {
  const own = await ownTexts(context);
  return templateKinds.flatMap((kind) =>
    languages.map((language) => ({
      kind,
      language,
      text: textFrom(own, kind, language),
      isOwn: own.some((one) => one.kind === kind && one.language === language),
    })),
  );
}
