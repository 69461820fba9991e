import type { Language } from '../../domain/debtor.ts';
import { fill } from '../../i18n/fill.ts';
import { previewTexts } from '../../i18n/previews.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';

/** Which of how many things a screen shows, one after another; counted from 0. */
export interface Place {
  readonly at: number;
  readonly count: number;
}

/** "2 van 3"; empty where there is only one. */
export function placeText(language: Language, { at, count }: Place): string {
  return count < 2 ? '' : fill(previewTexts(language).place, { at: at + 1, total: count });
}

/** ← and →: from one to another. */
export function placeBindings<S>(
  prefix: string,
  placeOf: (screen: S) => Place,
  go: (desk: Desk<S>, at: number) => void,
): readonly ScreenBinding<S>[] {
  const binding = (id: string, key: string, label: ScreenBinding<S>['label'], by: number): ScreenBinding<S> => ({
    id: `${prefix}.${id}`,
    keys: parseKeyNames(key),
    label,
    group: 'screen',
    when: ({ screen }) => {
      const { at, count } = placeOf(screen);
      return at + by >= 0 && at + by < count;
    },
    run: (desk) => go(desk, placeOf(desk.screen).at + by),
  });
  return [binding('next', 'Right', 'nextOne', 1), binding('previous', 'Left', 'previousOne', -1)];
}
