import { foldText } from '../../domain/fold-text.ts';
import type { OptionRubric } from '../../i18n/options.ts';
import { type LineEdit, lineEdit } from '../kit/line-edit.ts';

/** An option as one looks for it. */
export interface FoundOption {
  readonly rubric: OptionRubric;
  /** Name of its field, which is its key. */
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** What the rubric is called. */
  readonly rubricLabel: string;
}

/** All options by name, help and key. */
export interface OptionSearchScreen {
  readonly kind: 'option-search';
  readonly options: readonly FoundOption[];
  readonly query: LineEdit;
  readonly cursor: number;
  /** Given the one that was chosen. */
  readonly choose: (option: FoundOption) => void;
}

export function optionSearchOf(
  options: readonly FoundOption[],
  choose: (option: FoundOption) => void,
): OptionSearchScreen {
  return { kind: 'option-search', options, query: lineEdit(''), cursor: 0, choose };
}

/** How well an option fits: in its name, elsewhere, or not at all. */
function rankOf({ name, label, help, rubricLabel }: FoundOption, words: readonly string[]): number {
  const inLabel = foldText(label);
  const anywhere = foldText(`${label} ${help} ${name} ${rubricLabel}`);
  if (words.every((word) => inLabel.includes(word))) return 0;
  return words.every((word) => anywhere.includes(word)) ? 1 : 2;
}

/** The options that have every word that was typed; those that have them in their names come first. */
export function matching({ options, query }: Pick<OptionSearchScreen, 'options' | 'query'>): readonly FoundOption[] {
  const words = foldText(query.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const ranked = options.map((option) => ({ option, rank: rankOf(option, words) }));
  return ranked
    .filter(({ rank }) => rank < 2)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}
