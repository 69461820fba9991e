import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Language, languages } from '../domain/debtor.ts';
import { type EmailTemplate, type TemplateKind, templateKinds } from '../domain/template.ts';
import { referenceFile } from '../reference.ts';

const template = z.strictObject({ subject: z.string().min(1), body: z.string().min(1) });
const schema = z.record(z.enum(templateKinds), z.record(z.enum(languages), template));

let texts: z.infer<typeof schema> | null = null;

/** The text that comes with the program, and that *Standaard herstellen* brings back. */
export function defaultText(kind: TemplateKind, language: Language): EmailTemplate {
  texts ??= schema.parse(JSON.parse(readFileSync(referenceFile('email-texts.json'), 'utf8')));
  return texts[kind][language];
}
