import type { ListedText } from '../../actions/mail-texts.ts';
import { type List, listOf } from '../kit/list.ts';

/** *E-mail tekst*: every text, by kind of message and language. */
export interface TextsScreen {
  readonly kind: 'texts';
  readonly loading: boolean;
  readonly list: List<ListedText>;
}

/** The list before it was read. */
export function textsOf(): TextsScreen {
  return { kind: 'texts', loading: true, list: listOf<ListedText>([]) };
}

export const idOfText = ({ kind, language }: ListedText): string => `${kind} ${language}`;
