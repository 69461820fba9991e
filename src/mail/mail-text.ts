import { compile } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';
import { bodyTags, linkSchemes, withForeignMarkupAsText } from '../domain/body-markup.ts';
import { type EmailTemplate, fillTemplate, type TagValues } from '../domain/template.ts';
import { oneLine } from './clean-text.ts';

/** A message's words, ready for its parts: the subject on one line, the body as an HTML fragment and as plain text. */
export interface MailText {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [...bodyTags],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: [...linkSchemes],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
  // A mail has no address of its own that a relative link could start from.
  transformTags: {
    a: (tagName, { href }) => ({
      tagName,
      attribs: href !== undefined && /^(?:https?|mailto):/i.test(href) ? { href } : {},
    }),
  },
};

/** Text as it stands in HTML content and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

// Building the converter costs more than using it.
let toText: ((html: string) => string) | null = null;

/** The plain text part of an HTML body: links keep their address, nothing is wrapped. */
export function plainText(html: string): string {
  toText ??= compile({
    wordwrap: false,
    selectors: [{ selector: 'a', options: { hideLinkHrefIfSameAsText: true } }],
  });
  return toText(html);
}

/**
 * The body of a text as HTML: values escaped, `<br/>` and the tags of spec § 2 kept, every other tag shown as the text
 * that it is. Cleaned after the values are in, so that a value cannot complete a tag or give a link another scheme.
 */
export function renderBody(body: string, values: TagValues): string {
  const filled = fillTemplate(body, values, (value) => escapeHtml(oneLine(value)));
  // Before it is cleaned, or of what is shown as text only a part would be left.
  return sanitizeHtml(withForeignMarkupAsText(filled), allowed);
}

/** Fills a template for one message. The one way to do so: previews show what is sent. */
export function renderMailText(template: EmailTemplate, values: TagValues): MailText {
  const html = renderBody(template.body, values);
  return { subject: oneLine(fillTemplate(template.subject, values, oneLine)), html, text: plainText(html) };
}
