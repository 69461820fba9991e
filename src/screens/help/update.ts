import { type LineEdit, lineEdit } from '../kit/line-edit.ts';

/** The keys and the purpose of the screen below it. */
export interface HelpScreen {
  readonly kind: 'help';
  readonly query: LineEdit;
  readonly top: number;
}

export function helpOf(): HelpScreen {
  return { kind: 'help', query: lineEdit(''), top: 0 };
}
