import { keyWords } from '../help/content.ts';
import { type FooterEntry, footerEntries } from '../keys/key-help.ts';
import { widthOf } from '../kit/cell-text.ts';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { footerRows } from './area.ts';
import { commonBindings } from './common-keys.ts';
import type { Desk, ScreenBinding, ScreenDefinition } from './screen.ts';

const keyStyle = styleOf({ bold: true });
const disabledStyle = styleOf({ dim: true });
const gap = 2;

function widthOfEntry({ key, label }: FooterEntry): number {
  return widthOf(key) + 1 + widthOf(label);
}

/**
 * The keys at the foot of the screen, two lines of them: the screen's own in their order, as many as fit, and in any case
 * help and the way back.
 * @param row the first line's row
 */
export function footerPatches<S>(
  desk: Desk<S>,
  definition: ScreenDefinition<S>,
  row: number,
  columns: number,
): readonly Patch[] {
  const typing = definition.field?.(desk.screen) != null;
  // In a text field letters are text.
  const works = ({ keys: [key] }: Pick<ScreenBinding<S>, 'keys'>) =>
    !typing || key === undefined || (key.length > 1 && key !== 'Space');
  const shown = [...definition.bindings, ...commonBindings].filter(
    (binding) => binding.group !== 'move' && works(binding),
  );
  const all = footerEntries(shown, desk, Number.POSITIVE_INFINITY, keyWords(desk.language));
  // A screen's own meaning of a key comes before the one that it has everywhere.
  const entries = all.filter(({ key }, index) => all.findIndex((one) => one.key === key) === index);
  const kept = entries.filter(({ id }) => /(?:^|\.)(?:help|back|leave|palette)$/.test(id));
  const others = entries.filter((entry) => !kept.includes(entry) && entry.id !== 'redraw');
  const reserved = kept.reduce((sum, entry) => sum + widthOfEntry(entry) + gap, 0);
  const patches: Patch[] = [];
  let line = 0;
  let column = 1;
  const place = (entry: FooterEntry, room: number): boolean => {
    const width = widthOfEntry(entry);
    if (column + width > room) return false;
    const { key, label, disabled } = entry;
    const style = disabled ? disabledStyle : keyStyle;
    patches.push({ row: row + line, column, text: key, style });
    patches.push({
      row: row + line,
      column: column + widthOf(key) + 1,
      text: label,
      ...(disabled ? { style: disabledStyle } : {}),
    });
    column += width + gap;
    return true;
  };
  for (const entry of others) {
    if (place(entry, line === footerRows - 1 ? columns - reserved : columns)) continue;
    if (line === footerRows - 1) break;
    line += 1;
    column = 1;
    if (!place(entry, columns - reserved)) break;
  }
  if (line < footerRows - 1) {
    line = footerRows - 1;
    column = 1;
  }
  for (const entry of kept) place(entry, columns + gap);
  return patches;
}
