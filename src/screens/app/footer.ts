import { keyWords } from '../help/content.ts';
import { type FooterEntry, footerLayout } from '../keys/footer-layout.ts';
import { footerEntries } from '../keys/key-help.ts';
import { widthOf } from '../kit/cell-text.ts';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { footerRows } from './area.ts';
import { bindingsOf } from './common-keys.ts';
import type { Desk, ScreenBinding, ScreenDefinition } from './screen.ts';

const keyStyle = styleOf({ bold: true });
const disabledStyle = styleOf({ dim: true });

/** Help and the ways out are never crowded out. */
function isKept({ id }: FooterEntry): boolean {
  return /(?:^|\.)(?:help|back|leave|palette)$/.test(id);
}

/** The screen's own keys in their order, then those of every screen. Letters are text while one types. */
function entriesOf<S>(desk: Desk<S>, definition: ScreenDefinition<S>): readonly FooterEntry[] {
  const typing = (definition.field?.(desk.screen) ?? null) !== null;
  const works = ({ keys: [key] }: ScreenBinding<S>) =>
    !typing || key === undefined || (key.length > 1 && key !== 'Space');
  const shown = bindingsOf(definition).filter(
    (binding) => binding.group !== 'move' && binding.id !== 'redraw' && works(binding),
  );
  const all = footerEntries(shown, desk, keyWords(desk.language));
  // A screen's own meaning of a key comes before the one that it has everywhere.
  return all.filter(({ key }, index) => all.findIndex((one) => one.key === key) === index);
}

/**
 * The keys at the foot of the screen.
 * @param row the first line's row
 */
export function footerPatches<S>(
  desk: Desk<S>,
  definition: ScreenDefinition<S>,
  row: number,
  columns: number,
): readonly Patch[] {
  const placed = footerLayout(entriesOf(desk, definition), isKept, columns, footerRows);
  return placed.flatMap(({ entry: { key, label, disabled }, row: line, column }): readonly Patch[] => {
    const place = { row: row + line, column: column + widthOf(key) + 1, text: label };
    return [
      { row: row + line, column, text: key, style: disabled ? disabledStyle : keyStyle },
      disabled ? { ...place, style: disabledStyle } : place,
    ];
  });
}
