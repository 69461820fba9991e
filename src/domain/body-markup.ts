import type { TextPosition } from './template.ts';

/** The HTML tags that the body of an e-mail keeps (spec § 2); everything else is shown as the text that it is. */
export const bodyTags = ['b', 'i', 'u', 'a', 'p', 'ul', 'li', 'br'] as const;

/** What a link may lead to: the web, or a mail address. */
export const linkSchemes = ['http', 'https', 'mailto'] as const;

/**
 * What becomes of markup that a mail does not keep. shown: it is read as text · attribute: left out, the tag stays · link: its
 * address is left out, the words stay.
 */
export type LostMarkup = 'shown' | 'attribute' | 'link';

/** A piece of markup that does not reach the reader as it was written. */
export interface MarkupProblem extends TextPosition {
  readonly lost: LostMarkup;
  /** What stands there, on one line, and not longer than a line holds. */
  readonly markup: string;
}

/** A tag that is kept, from `<` to `>`; a `<` on the way shows that it was none. */
const keptTag = new RegExp(`<(/?)(${bodyTags.join('|')})(?=[\\s/>])((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>`, 'iy');
/** What a person may have meant for a tag. */
const looksLikeTag = /<[a-z/!?][^<>]*>?/iy;
const attributes = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;
const linkStart = new RegExp(`^(?:${linkSchemes.join('|')}):`, 'i');
const longest = 40;

/** Every `<` of a body, with the tag that it begins when that is kept. */
function* openings(body: string): Generator<{ readonly at: number; readonly tag: RegExpExecArray | null }> {
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at + 1)) {
    keptTag.lastIndex = at;
    yield { at, tag: keptTag.exec(body) };
  }
}

/** The body with each `<` that begins no tag that is kept as the character that it is. */
export function withForeignMarkupAsText(body: string): string {
  let made = '';
  let done = 0;
  for (const { at, tag } of openings(body)) {
    if (tag !== null) continue;
    made += `${body.slice(done, at)}&lt;`;
    done = at + 1;
  }
  return made + body.slice(done);
}

function lostOfTag([, slash, name = '', rest = '']: RegExpExecArray): LostMarkup | null {
  if (slash === '/') return null;
  for (const [, attribute = '', double, single, bare] of rest.matchAll(attributes)) {
    if (name.toLowerCase() !== 'a' || attribute.toLowerCase() !== 'href') return 'attribute';
    if (!linkStart.test((double ?? single ?? bare ?? '').trim())) return 'link';
  }
  return null;
}

function shortened(markup: string): string {
  const line = markup.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

/** The markup of a body that does not reach the reader as it was written, in reading order. */
export function lostMarkup(body: string): readonly MarkupProblem[] {
  const problems: MarkupProblem[] = [];
  let line = 1;
  let lineStart = 0;
  for (const { at, tag } of openings(body)) {
    looksLikeTag.lastIndex = at;
    const piece = tag?.[0] ?? looksLikeTag.exec(body)?.[0];
    const lost = tag === null ? 'shown' : lostOfTag(tag);
    if (piece === undefined || lost === null) continue;
    for (let next = body.indexOf('\n', lineStart); next >= 0 && next < at; next = body.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    problems.push({ lost, markup: shortened(piece), line, column: [...body.slice(lineStart, at)].length + 1 });
  }
  return problems;
}
