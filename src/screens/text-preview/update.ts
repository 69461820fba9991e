import type { TextKey } from '../../actions/save-text.ts';
import type { RenderedText } from '../../actions/text-examples.ts';
import type { EmailTemplate } from '../../domain/template.ts';
import type { UserError } from '../../domain/user-error.ts';
import { type LineEdit, lineEdit } from '../kit/line-edit.ts';
import { type Examples, noExamples, withExampleAt } from './examples.ts';

/** A preview as it is shown; or why there is none. */
export interface ShownPreview {
  readonly rendered: RenderedText | null;
  readonly trouble: UserError | null;
}

/** A mail with a text that may not be saved yet, and with real data where there are any. */
export interface TextPreviewScreen {
  readonly kind: 'text-preview';
  readonly text: TextKey;
  readonly template: EmailTemplate;
  readonly examples: Examples;
  /** Told when another example was chosen. */
  readonly chosen: (examples: Examples) => void;
  /** Null until it is rendered. */
  readonly rendered: RenderedText | null;
  readonly query: LineEdit;
  /** The search line has the focus. */
  readonly searching: boolean;
  readonly top: number;
}

/** A text as a mail. @param shared what an editor has it shown with, and where to tell it of another choice */
export function textPreviewOf(
  { kind, language }: TextKey,
  template: EmailTemplate,
  shared: Pick<TextPreviewScreen, 'examples' | 'chosen'> = { examples: noExamples, chosen: () => {} },
): TextPreviewScreen {
  return {
    kind: 'text-preview',
    text: { kind, language },
    template,
    ...shared,
    rendered: null,
    query: lineEdit(''),
    searching: false,
    top: 0,
  };
}

/** With another of the examples, from the beginning. */
export function withExample(screen: TextPreviewScreen, at: number): TextPreviewScreen {
  const examples = withExampleAt(screen.examples, at);
  return examples === screen.examples ? screen : { ...screen, examples, rendered: null, top: 0 };
}

/** Out of the search line. */
export function withoutSearch(screen: TextPreviewScreen): TextPreviewScreen {
  return { ...screen, searching: false, query: { ...lineEdit(''), jump: screen.query.jump + 1 } };
}
