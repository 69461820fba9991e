import type { TextKey } from '../../actions/save-text.ts';
import { type Tag, tagsOf } from '../../domain/template.ts';
import { madeUpValues } from '../../i18n/texts.ts';
import { type List, listOf } from '../kit/list.ts';
import type { Examples } from '../text-preview/examples.ts';

/** A merge tag that can be put into a text, with what it would be filled with. */
export interface TagRow {
  readonly tag: Tag;
  readonly value: string;
}

/** The merge tags of a kind of message. */
export interface TagPickerScreen {
  readonly kind: 'tag-picker';
  readonly text: TextKey;
  readonly examples: Examples;
  readonly list: List<TagRow>;
  /** Given the tag that was chosen. */
  readonly chosen: (tag: Tag) => void;
}

function rowsOf({ kind, language }: TextKey, { values }: Examples): readonly TagRow[] {
  const shown = values ?? madeUpValues(kind, language);
  return tagsOf[kind].map((tag) => ({ tag, value: shown[tag] ?? '' }));
}

/** The tags that a text may have. @param examples what it is shown with; until that is known, values are made up */
export function tagPickerOf(text: TextKey, examples: Examples, chosen: (tag: Tag) => void): TagPickerScreen {
  return { kind: 'tag-picker', text, examples, list: listOf(rowsOf(text, examples)), chosen };
}

/** With the values of a real example. */
export function withExamples(screen: TagPickerScreen, examples: Examples): TagPickerScreen {
  return { ...screen, examples, list: { ...screen.list, rows: rowsOf(screen.text, examples) } };
}

export const idOfTag = ({ tag }: TagRow): string => tag;
