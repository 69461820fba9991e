import { type TemplateKind, tagStretches } from '../../domain/template.ts';
import type { Line } from '../kit/text-area/line.ts';
import type { Span } from '../kit/text-area/paint.ts';
import { styleOf } from '../terminal/style.ts';

const knownTag = styleOf({ colour: 'cyan' });
/** Underlined, so that it shows without colours too. */
const wrongTag = styleOf({ colour: 'red', underline: true });

const known = new Map<TemplateKind, WeakMap<Line, readonly Span[]>>();

/** What stands out in a line of a text of this kind: its merge tags, and those that are not right in another way. */
export function tagSpans(kind: TemplateKind): (line: Line) => readonly Span[] {
  const byLine = known.get(kind) ?? new WeakMap<Line, readonly Span[]>();
  known.set(kind, byLine);
  return (line) => {
    let spans = byLine.get(line);
    if (spans === undefined) {
      const stretches = tagStretches(kind, line.text);
      spans = stretches.map(({ from, until, isKnown }) => ({ from, until, style: isKnown ? knownTag : wrongTag }));
      byLine.set(line, spans);
    }
    return spans;
  };
}
