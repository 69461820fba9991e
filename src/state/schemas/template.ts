import * as z from 'zod';
import { languages } from '../../domain/debtor.ts';
import { longestPart } from '../../domain/email-text.ts';
import { type OwnText, templateKinds } from '../../domain/template.ts';
import { recordRevision, text } from './primitives.ts';

/** Lines of plain text. */
const lines = z.string().regex(/^(?:[^\p{Cc}]|\n)*$/u);

export const ownTextSchema: z.ZodType<OwnText> = z.strictObject({
  kind: z.enum(templateKinds),
  language: z.enum(languages),
  subject: text.min(1).max(longestPart.subject),
  body: lines.min(1).max(longestPart.body),
  revision: recordRevision,
});
