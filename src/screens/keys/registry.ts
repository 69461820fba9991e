import type { KeyEvent } from './events.ts';
import { type KeyName, keyNameOf, otherCase } from './key-name.ts';

/**
 * One key of a screen: everything about it in one place. The footer, the help page and `docs/keys.md` are made from these.
 * Texts are i18n keys.
 */
export interface Binding<Context, Text extends string, Group extends string = string> {
  readonly id: string;
  /** The first is the one that is shown in the footer. */
  readonly keys: readonly KeyName[];
  readonly label: Text;
  readonly group: Group;
  /** Whether the key exists here and now; otherwise it neither matches nor shows. */
  readonly when?: (context: Context) => boolean;
  /** Why the key does nothing just now: it shows and matches, and says this. */
  readonly disabledReason?: (context: Context) => Text | undefined;
  readonly run: (context: Context) => void;
}

/** What a pressed key means. */
export type Match<B, Text> =
  | { readonly kind: 'run'; readonly binding: B }
  | { readonly kind: 'disabled'; readonly binding: B; readonly reason: Text };

/** The bindings that exist here and now, in their order. */
export function activeBindings<Context, Text extends string, Group extends string>(
  bindings: readonly Binding<Context, Text, Group>[],
  context: Context,
): readonly Binding<Context, Text, Group>[] {
  return bindings.filter(({ when }) => when === undefined || when(context));
}

/**
 * Finds what a key means among the active bindings. A letter is found in the other case too, unless that has a meaning of
 * its own. Of two for one key, which is a mistake, the first counts.
 */
export function matchKey<Context, Text extends string, Group extends string>(
  event: KeyEvent,
  bindings: readonly Binding<Context, Text, Group>[],
  context: Context,
): Match<Binding<Context, Text, Group>, Text> | undefined {
  const name = keyNameOf(event);
  if (name === undefined) return undefined;
  const active = activeBindings(bindings, context);
  const find = (key: KeyName | undefined) => active.find(({ keys }) => key !== undefined && keys.includes(key));
  const binding = find(name) ?? find(otherCase(name));
  if (binding === undefined) return undefined;
  const reason = binding.disabledReason?.(context);
  return reason === undefined ? { kind: 'run', binding } : { kind: 'disabled', binding, reason };
}

export interface Conflict {
  readonly key: KeyName;
  readonly ids: readonly string[];
}

/** Keys that more than one active binding wants. */
export function conflictsOf<Context, Text extends string, Group extends string>(
  bindings: readonly Binding<Context, Text, Group>[],
  context: Context,
): readonly Conflict[] {
  const byKey = new Map<KeyName, string[]>();
  for (const { id, keys } of activeBindings(bindings, context)) {
    for (const key of new Set(keys)) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  }
  return [...byKey].filter(([, ids]) => ids.length > 1).map(([key, ids]) => ({ key, ids }));
}
