import { describe, expect, it } from 'vitest';
import type { KeyEvent } from '../../../src/screens/keys/events.ts';
import { footerLayout } from '../../../src/screens/keys/footer-layout.ts';
import { footerEntries, helpGroups, type KeyWords, keysMarkdown } from '../../../src/screens/keys/key-help.ts';
import { keyNameOf, parseKeyName, parseKeyNames } from '../../../src/screens/keys/key-name.ts';
import { type Binding, conflictsOf, matchKey } from '../../../src/screens/keys/registry.ts';
import { keyFixtures } from './fixtures.ts';

interface Moment {
  readonly drafts: number;
  readonly searching: boolean;
}
type Text = keyof typeof texts;
type Group = 'act' | 'everywhere';

const texts = {
  finalise: 'definitief maken',
  noDrafts: 'er zijn geen facturen in aanmaak',
  add: 'toevoegen',
  all: 'alles markeren',
  stop: 'stoppen met zoeken',
  help: 'hulp',
  save: 'opslaan',
} as const;

const words: KeyWords<Text, Group> = {
  text: (text) => texts[text],
  group: (group) => ({ act: 'Facturen', everywhere: 'Overal' })[group],
  key: (key) => (key === 'Space' ? 'Spatie' : key),
};

let ran: string[] = [];
const note = (id: string) => () => {
  ran.push(id);
};

const bindings: readonly Binding<Moment, Text, Group>[] = [
  {
    id: 'finalise',
    keys: parseKeyNames('d'),
    label: 'finalise',
    group: 'act',
    disabledReason: ({ drafts }) => (drafts === 0 ? 'noDrafts' : undefined),
    run: note('finalise'),
  },
  { id: 'add', keys: parseKeyNames('n', 'Insert'), label: 'add', group: 'act', run: note('add') },
  { id: 'all', keys: parseKeyNames('*'), label: 'all', group: 'act', run: note('all') },
  {
    id: 'stop',
    keys: parseKeyNames('Esc'),
    label: 'stop',
    group: 'act',
    when: ({ searching }) => searching,
    run: note('stop'),
  },
  { id: 'save', keys: parseKeyNames('F2', 'Ctrl+O'), label: 'save', group: 'everywhere', run: note('save') },
  { id: 'help', keys: parseKeyNames('F1', '?'), label: 'help', group: 'everywhere', run: note('help') },
];

const moment: Moment = { drafts: 2, searching: false };
const text = (typed: string): KeyEvent => ({ kind: 'text', text: typed });

function matched(event: KeyEvent, at: Moment = moment): string | undefined {
  const match = matchKey(event, bindings, at);
  if (match === undefined) return undefined;
  return match.kind === 'run' ? match.binding.id : `${match.binding.id}: ${match.reason}`;
}

describe('a key name', () => {
  it.each([
    ['ctrl+o', 'Ctrl+O'],
    ['Ctrl+O', 'Ctrl+O'],
    ['F10', 'F10'],
    ['Space', 'Space'],
    ['*', '*'],
    ['/', '/'],
    ['+', '+'],
    ['Shift+Tab', 'Shift+Tab'],
    ['Ctrl+Shift+Home', 'Ctrl+Shift+Home'],
    ['alt+b', 'Alt+B'],
  ])('%s is %s', (written, name) => {
    expect(parseKeyName(written)).toBe(name);
  });

  it.each(['', ' ', 'F13', 'Return', 'Ctrl+', 'Super+X', 'ab', '\x1b', 'Shift+n', 'Ctrl+1'])('is not %j', (written) => {
    expect(() => parseKeyName(written)).toThrow();
  });

  it.each(['C', 'H', 'I', 'J', 'M', 'Q', 'S', 'Z', '['])(
    'is not Ctrl+%s, which terminals do not send as itself',
    (letter) => {
      expect(() => parseKeyName(`Ctrl+${letter}`)).toThrow('reliably');
    },
  );

  it('of whatever a terminal sends can be read again, but for those that are not reliable', () => {
    const names = keyFixtures
      .flatMap(({ events }) => events.map(keyNameOf))
      .filter((name) => name !== undefined)
      .filter((name) => !/^Ctrl\+([CZ\\])$|^Alt\+Shift\+.$/.test(name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.map((name) => parseKeyName(name))).toEqual(names);
  });
});

describe('a pressed key', () => {
  it('finds its binding by any of its names', () => {
    expect(matched(text('n'))).toBe('add');
    expect(matched({ kind: 'key', name: 'Insert', ctrl: false, alt: false, shift: false })).toBe('add');
    expect(matched({ kind: 'key', name: 'o', ctrl: true, alt: false, shift: false })).toBe('save');
    expect(matched(text('*'))).toBe('all');
  });

  it('finds nothing when it means nothing here', () => {
    expect(matched(text('z'))).toBeUndefined();
    expect(matched({ kind: 'key', name: 'F2', ctrl: false, alt: false, shift: true })).toBeUndefined();
    expect(matched({ kind: 'paste', text: 'n' })).toBeUndefined();
  });

  it('finds a binding only when it exists at that moment', () => {
    const esc: KeyEvent = { kind: 'key', name: 'Esc', ctrl: false, alt: false, shift: false };
    expect(matched(esc)).toBeUndefined();
    expect(matched(esc, { ...moment, searching: true })).toBe('stop');
  });

  it('says why it does nothing when it is disabled', () => {
    expect(matched(text('d'), { ...moment, drafts: 0 })).toBe('finalise: noDrafts');
  });

  it('works with Caps Lock on, unless the capital has a meaning of its own', () => {
    expect(matched(text('N'))).toBe('add');
    const capital: Binding<Moment, Text, Group> = {
      id: 'N',
      keys: parseKeyNames('N'),
      label: 'all',
      group: 'act',
      run: note('N'),
    };
    expect(matchKey(text('N'), [...bindings, capital], moment)?.binding.id).toBe('N');
    expect(matchKey(text('n'), [...bindings, capital], moment)?.binding.id).toBe('add');
  });

  it('runs what its binding says', () => {
    ran = [];
    const match = matchKey(text('*'), bindings, moment);
    if (match?.kind === 'run') match.binding.run(moment);
    expect(ran).toEqual(['all']);
  });
});

describe('bindings for one key', () => {
  const clash: Binding<Moment, Text, Group> = {
    id: 'clash',
    keys: parseKeyNames('Esc', 'n', 'n'),
    label: 'all',
    group: 'act',
    run: note('clash'),
  };

  it('are told when both are active', () => {
    expect(conflictsOf(bindings, { drafts: 0, searching: true })).toEqual([]);
    expect(conflictsOf([...bindings, clash], moment)).toEqual([{ key: 'n', ids: ['add', 'clash'] }]);
    expect(conflictsOf([...bindings, clash], { ...moment, searching: true })).toEqual([
      { key: 'n', ids: ['add', 'clash'] },
      { key: 'Esc', ids: ['stop', 'clash'] },
    ]);
  });
});

describe('the footer', () => {
  const entries = (at = moment) => footerEntries(bindings, at, words);
  const shown = (columns: number, rows: number) => {
    const lines = Array.from({ length: rows }, () => '');
    for (const { entry, row, column } of footerLayout(entries(), ({ id }) => id === 'help', columns, rows)) {
      lines[row] = `${lines[row]?.padEnd(column)}${entry.key} ${entry.label}`;
    }
    return lines;
  };

  it('names every active key by the first of its names, and shows a disabled one as such', () => {
    expect(entries().map(({ key, label }) => `${key} ${label}`)).toEqual([
      'd definitief maken',
      'n toevoegen',
      '* alles markeren',
      'F2 opslaan',
      'F1 hulp',
    ]);
    expect(entries({ ...moment, drafts: 0 }).map(({ disabled }) => disabled)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('has help at the end of its last line, whatever must go', () => {
    expect(shown(80, 1)).toEqual([' d definitief maken  n toevoegen  * alles markeren  F2 opslaan  F1 hulp']);
    expect(shown(43, 1)).toEqual([' d definitief maken  n toevoegen  F1 hulp']);
    expect(shown(40, 1)).toEqual([' d definitief maken  F1 hulp']);
    expect(shown(40, 2)).toEqual([' d definitief maken  n toevoegen', ' * alles markeren  F2 opslaan  F1 hulp']);
    for (let columns = 9; columns < 100; columns += 1) {
      for (const rows of [1, 2, 3]) {
        const lines = shown(columns, rows);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
        expect(lines.at(-1)).toContain('F1 hulp');
      }
    }
  });
});

describe('the help', () => {
  it('has all active keys by group, with the reason where one does nothing', () => {
    expect(helpGroups(bindings, { drafts: 0, searching: true }, words)).toEqual([
      {
        group: 'Facturen',
        entries: [
          { id: 'finalise', keys: ['d'], label: 'definitief maken', reason: 'er zijn geen facturen in aanmaak' },
          { id: 'add', keys: ['n', 'Insert'], label: 'toevoegen', reason: undefined },
          { id: 'all', keys: ['*'], label: 'alles markeren', reason: undefined },
          { id: 'stop', keys: ['Esc'], label: 'stoppen met zoeken', reason: undefined },
        ],
      },
      {
        group: 'Overal',
        entries: [
          { id: 'save', keys: ['F2', 'Ctrl+O'], label: 'opslaan', reason: undefined },
          { id: 'help', keys: ['F1', '?'], label: 'hulp', reason: undefined },
        ],
      },
    ]);
  });

  it('is Markdown for docs/keys.md', () => {
    const odd = [{ keys: parseKeyNames('|', '`'), label: 'all', group: 'act' }] as const;
    expect(
      keysMarkdown(
        [
          { title: 'Facturen', bindings: bindings.slice(1, 2) },
          { title: 'Vreemd', bindings: odd },
        ],
        words,
        ['Toets', 'Wat', 'Waar'],
      ),
    ).toBe(
      [
        '## Facturen',
        '',
        '| Toets | Wat | Waar |',
        '| --- | --- | --- |',
        '| `n` `Insert` | toevoegen | Facturen |',
        '',
        '## Vreemd',
        '',
        '| Toets | Wat | Waar |',
        '| --- | --- | --- |',
        '| `\\|` `` ` `` | alles markeren | Facturen |',
        '',
      ].join('\n'),
    );
  });
});
