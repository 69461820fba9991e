import type { FooterEntry } from './footer-layout.ts';
import type { KeyName } from './key-name.ts';
import { activeBindings, type Binding } from './registry.ts';

/** How texts and keys are called in the reader's language. */
export interface KeyWords<Text extends string, Group extends string = string> {
  readonly text: (text: Text) => string;
  readonly group: (group: Group) => string;
  /** A key as people call it: `Spatie`, `PgUp`, `↑`. */
  readonly key: (key: KeyName) => string;
}

/** The active keys as the footer names them, in the order of the bindings, each by the first of its names. */
export function footerEntries<Context, Text extends string, Group extends string>(
  bindings: readonly Binding<Context, Text, Group>[],
  context: Context,
  words: KeyWords<Text, Group>,
): readonly FooterEntry[] {
  return activeBindings(bindings, context).flatMap((binding): readonly FooterEntry[] => {
    const [key] = binding.keys;
    if (key === undefined) return [];
    const disabled = binding.disabledReason?.(context) !== undefined;
    return [{ id: binding.id, key: words.key(key), label: words.text(binding.label), disabled }];
  });
}

export interface HelpEntry {
  readonly id: string;
  readonly keys: readonly string[];
  readonly label: string;
  /** Why it does nothing just now. */
  readonly reason: string | undefined;
}

export interface HelpGroup {
  readonly group: string;
  readonly entries: readonly HelpEntry[];
}

/** All active keys by group, groups in the order in which they first come. */
export function helpGroups<Context, Text extends string, Group extends string>(
  bindings: readonly Binding<Context, Text, Group>[],
  context: Context,
  words: KeyWords<Text, Group>,
): readonly HelpGroup[] {
  const groups = new Map<Group, HelpEntry[]>();
  for (const { id, keys, label, group, disabledReason } of activeBindings(bindings, context)) {
    const reason = disabledReason?.(context);
    const entry: HelpEntry = {
      id,
      keys: keys.map(words.key),
      label: words.text(label),
      reason: reason === undefined ? undefined : words.text(reason),
    };
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return [...groups].map(([group, entries]) => ({ group: words.group(group), entries }));
}

/** A screen's keys as `docs/keys.md` tells them, whatever the moment. */
export interface KeySection<Text extends string, Group extends string> {
  readonly title: string;
  readonly bindings: readonly Pick<Binding<never, Text, Group>, 'keys' | 'label' | 'group'>[];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** A key as code; a back quote needs two around it. */
function code(key: string): string {
  return key.includes('`') ? `\`\` ${key} \`\`` : `\`${cell(key)}\``;
}

/**
 * The keys of all screens as Markdown: a heading and a table per screen.
 * @param headings of the three columns: key, what it does, group
 */
export function keysMarkdown<Text extends string, Group extends string>(
  sections: readonly KeySection<Text, Group>[],
  words: KeyWords<Text, Group>,
  headings: readonly [string, string, string],
): string {
  return sections
    .map(({ title, bindings }) => {
      const rows = bindings.map(({ keys, label, group }) => [
        keys.map((key) => code(words.key(key))).join(' '),
        cell(words.text(label)),
        cell(words.group(group)),
      ]);
      const lines = [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
      return `## ${title}\n\n${lines.join('\n')}\n`;
    })
    .join('\n');
}
