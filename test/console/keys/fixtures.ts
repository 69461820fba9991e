import { type KeyEvent, keyPress, type Modifiers, type NamedKey } from '../../../src/screens/keys/events.ts';

/** What a terminal sends for a key, and the events that must come of it. */
export interface KeyFixture {
  readonly terminal: string;
  readonly bytes: Buffer;
  readonly events: readonly KeyEvent[];
}

const key = keyPress;
const text = (typed: string): KeyEvent => ({ kind: 'text', text: typed });
const nothing: readonly KeyEvent[] = [];

function fixtures(terminal: string, table: readonly (readonly [string, ...KeyEvent[]])[]): readonly KeyFixture[] {
  return table.map(([sequence, ...events]) => ({ terminal, bytes: Buffer.from(sequence), events }));
}

function named(terminal: string, table: Readonly<Record<string, NamedKey>>, modifiers: Modifiers = {}) {
  return fixtures(
    terminal,
    Object.entries(table).map(([sequence, name]) => [sequence, key(name, modifiers)] as const),
  );
}

const xterm = [
  ...named('xterm', {
    '\x1bOP': 'F1',
    '\x1bOQ': 'F2',
    '\x1bOR': 'F3',
    '\x1bOS': 'F4',
    '\x1b[15~': 'F5',
    '\x1b[17~': 'F6',
    '\x1b[18~': 'F7',
    '\x1b[19~': 'F8',
    '\x1b[20~': 'F9',
    '\x1b[21~': 'F10',
    '\x1b[23~': 'F11',
    '\x1b[24~': 'F12',
    '\x1b[A': 'Up',
    '\x1b[B': 'Down',
    '\x1b[C': 'Right',
    '\x1b[D': 'Left',
    '\x1b[H': 'Home',
    '\x1b[F': 'End',
    '\x1b[2~': 'Insert',
    '\x1b[3~': 'Delete',
    '\x1b[5~': 'PgUp',
    '\x1b[6~': 'PgDn',
    '\r': 'Enter',
    '\t': 'Tab',
    '\x7f': 'Backspace',
  }),
  ...named('xterm', {
    '\x1bOA': 'Up',
    '\x1bOB': 'Down',
    '\x1bOC': 'Right',
    '\x1bOD': 'Left',
    '\x1bOH': 'Home',
    '\x1bOF': 'End',
  }),
  ...named(
    'xterm',
    {
      '\x1b[Z': 'Tab',
      '\x1b[1;2A': 'Up',
      '\x1b[1;2P': 'F1',
      '\x1b[1;2R': 'F3',
      '\x1b[15;2~': 'F5',
      '\x1b[3;2~': 'Delete',
    },
    { shift: true },
  ),
  ...named(
    'xterm',
    {
      '\x1b[1;5A': 'Up',
      '\x1b[1;5C': 'Right',
      '\x1b[1;5H': 'Home',
      '\x1b[5;5~': 'PgUp',
      '\x1b[1;5S': 'F4',
      '\x1b[24;5~': 'F12',
    },
    { ctrl: true },
  ),
  ...named(
    'xterm',
    {
      '\x1b[1;3B': 'Down',
      '\x1b[1;3F': 'End',
      '\x1b[6;3~': 'PgDn',
      '\x1b[1;9D': 'Left',
      '\x1b\r': 'Enter',
      '\x1b\x7f': 'Backspace',
    },
    { alt: true },
  ),
  ...named('xterm', { '\x1b[1;6D': 'Left', '\x1b[23;6~': 'F11' }, { ctrl: true, shift: true }),
  ...named(
    'xterm, modified otherwise',
    { '\x1b[27;5;13~': 'Enter', '\x1b[13;5u': 'Enter', '\x1b[9;5u': 'Tab' },
    { ctrl: true },
  ),
  ...fixtures('xterm', [
    ['a', text('a')],
    ['Z', text('Z')],
    ['*', text('*')],
    ['/', text('/')],
    ['[', text('[')],
    ['O', text('O')],
    ['~', text('~')],
    [' ', text(' ')],
    ['é', text('é')],
    ['€', text('€')],
    ['日', text('日')],
    ['😀', text('😀')],
    ['factuur', ...[...'factuur'].map(text)],
    ['\x01', key('a', { ctrl: true })],
    ['\x03', key('c', { ctrl: true })],
    ['\x0c', key('l', { ctrl: true })],
    ['\x0f', key('o', { ctrl: true })],
    ['\x15', key('u', { ctrl: true })],
    ['\x1a', key('z', { ctrl: true })],
    ['\x1c', key('\\', { ctrl: true })],
    ['\x1bb', key('b', { alt: true })],
    ['\x1bF', key('f', { alt: true, shift: true })],
    ['\x1bé', key('é', { alt: true })],
    ['\x1b5', key('5', { alt: true })],
    ['\x1b ', key('Space', { alt: true })],
    ['\x1b]x', key(']', { alt: true }), text('x')],
    ['\x1bPx', key('p', { alt: true, shift: true }), text('x')],
    ['\x1b[97;5u', key('a', { ctrl: true })],
    ['\x1b[27;2;65~', text('A')],
    ['\x1b[233;1u', text('é')],
  ]),
];

const rxvt = [
  ...named('rxvt', {
    '\x1b[11~': 'F1',
    '\x1b[12~': 'F2',
    '\x1b[13~': 'F3',
    '\x1b[14~': 'F4',
    '\x1b[7~': 'Home',
    '\x1b[8~': 'End',
  }),
  ...named(
    'rxvt',
    { '\x1b[a': 'Up', '\x1b[b': 'Down', '\x1b[c': 'Right', '\x1b[d': 'Left', '\x1b[7$': 'Home', '\x1b[5$': 'PgUp' },
    { shift: true },
  ),
  ...named(
    'rxvt',
    { '\x1bOa': 'Up', '\x1bOb': 'Down', '\x1bOc': 'Right', '\x1bOd': 'Left', '\x1b[8^': 'End', '\x1b[11^': 'F1' },
    { ctrl: true },
  ),
  ...named('rxvt', { '\x1b[3@': 'Delete' }, { ctrl: true, shift: true }),
  ...named('rxvt', { '\x1b\x1b[A': 'Up', '\x1b\x1b[5~': 'PgUp', '\x1b\x1bOP': 'F1' }, { alt: true }),
];

const putty = [
  ...named('PuTTY', {
    '\x1b[1~': 'Home',
    '\x1b[4~': 'End',
    '\x1b[11~': 'F1',
    '\x1b[14~': 'F4',
    '\x1b[15~': 'F5',
    '\b': 'Backspace',
  }),
  ...named('PuTTY, VT100+', {
    '\x1bOT': 'F5',
    '\x1bOU': 'F6',
    '\x1bOV': 'F7',
    '\x1bOW': 'F8',
    '\x1bOX': 'F9',
    '\x1bOY': 'F10',
    '\x1bOZ': 'F11',
    '\x1bO[': 'F12',
  }),
  ...named('PuTTY', { '\x1b\x1b[D': 'Left' }, { alt: true }),
];

const linux = named('Linux console', {
  '\x1b[[A': 'F1',
  '\x1b[[B': 'F2',
  '\x1b[[C': 'F3',
  '\x1b[[D': 'F4',
  '\x1b[[E': 'F5',
  '\x1b[17~': 'F6',
  '\x1b[1~': 'Home',
  '\x1b[4~': 'End',
});

const multiplexers = [
  ...named('tmux', { '\x1b[1~': 'Home', '\x1b[4~': 'End', '\x1bOP': 'F1', '\x1b[2~': 'Insert' }),
  ...named('tmux', { '\x1b[1;5D': 'Left' }, { ctrl: true }),
  ...named('screen', { '\x1bOA': 'Up', '\x1b[1~': 'Home', '\x1b[24~': 'F12' }),
];

const keypad = [
  ...fixtures(
    'number pad in application mode',
    [...'jklmnopqrstuvwxy'].map((final, index) => [`\x1bO${final}`, text('*+,-./0123456789'[index] ?? '')] as const),
  ),
  ...named('number pad in application mode', { '\x1bOM': 'Enter', '\x1bOI': 'Tab' }),
  ...named('old xterm', { '\x1bO5P': 'F1', '\x1bO5A': 'Up' }, { ctrl: true }),
  ...named('old xterm', { '\x1bO1;2Q': 'F2' }, { shift: true }),
];

const oneByteControls = [
  { terminal: 'VT220, 8 bits', bytes: Buffer.from([0x9b, 0x41]), events: [key('Up')] },
  { terminal: 'VT220, 8 bits', bytes: Buffer.from([0x8f, 0x50]), events: [key('F1')] },
  { terminal: 'VT220, 8 bits', bytes: Buffer.from([0x9b, 0x36, 0x7e]), events: [key('PgDn')] },
  { terminal: 'VT220, 8 bits in UTF-8', bytes: Buffer.from('\x9b5~'), events: [key('PgUp')] },
];

const pastes = fixtures('brackets', [
  ['\x1b[200~brood\x1b[201~', { kind: 'paste', text: 'brood' }],
  ['\x1b[200~een\rtwee\r\ndrie\nvier\x1b[201~', { kind: 'paste', text: 'een\ntwee\ndrie\nvier' }],
  ['\x1b[200~a\tb\x1b[201~c', { kind: 'paste', text: 'a\tb' }, text('c')],
  ['\x1b[200~\x1b[A\x03\x1b[200~x\x1b[20\x1b[201\x1b\x1b[201~', { kind: 'paste', text: '[A[200~x[20[201' }],
  ['\x1b[200~Müller € 日 😀\x1b[201~', { kind: 'paste', text: 'Müller € 日 😀' }],
  ['\x1b[200~\x1b[201~', { kind: 'paste', text: '' }],
]);

const swallowed: readonly KeyFixture[] = [
  '\x1b[24;80R',
  '\x1b[1;1R',
  '\x1b[?1;2c',
  '\x1b[>0;276;0c',
  '\x1b[?2004;1$y',
  '\x1b[4;1$y',
  '\x1b]11;rgb:0000/0000/0000\x07',
  '\x1b]4;1;rgb:ff/00/00\x1b\\',
  '\x1bP>|XTerm(390)\x1b\\',
  '\x1bP1$r0m\x1b\\',
  '\x1b_Gi=31;OK\x1b\\',
  '\x1b[I',
  '\x1b[O',
  '\x1b[<0;10;20M',
  '\x1b[<0;10;20m',
  '\x1b[M !!',
  '\x1b[201~',
  '\x1b[25~',
  '\x1b[34~',
  '\x1b[99;7;3x',
  '\x1b[[Z',
  '\x1b[8;24;80t',
  '\x1bOe',
  '\x1b[!p',
].map((sequence) => ({ terminal: 'no key', bytes: Buffer.from(sequence), events: nothing }));

/** Every form of every key, whole. */
export const keyFixtures: readonly KeyFixture[] = [
  ...xterm,
  ...rxvt,
  ...putty,
  ...linux,
  ...multiplexers,
  ...keypad,
  ...oneByteControls,
  ...pastes,
  ...swallowed,
];

/** Forms that take another meaning when something follows at once: a lone ESC begins a sequence, CR LF is one Enter. */
export const openEnded: readonly KeyFixture[] = [
  { terminal: 'all', bytes: Buffer.from('\x1b'), events: [key('Esc')] },
  { terminal: 'all', bytes: Buffer.from('\x1b\x1b'), events: [key('Esc'), key('Esc')] },
  { terminal: 'all', bytes: Buffer.from('\x1bO'), events: [key('o', { alt: true, shift: true })] },
  { terminal: 'all', bytes: Buffer.from('\x1b['), events: [] },
  { terminal: 'all', bytes: Buffer.from('\x1b[1;'), events: [] },
  { terminal: 'all', bytes: Buffer.from('\x1b\x1b['), events: [key('Esc')] },
  { terminal: 'all', bytes: Buffer.from('\n'), events: [key('Enter')] },
  { terminal: 'all', bytes: Buffer.from('\r\n'), events: [key('Enter')] },
  { terminal: 'telnet', bytes: Buffer.from('\r\0'), events: [key('Enter')] },
  { terminal: 'all', bytes: Buffer.from('\0'), events: [key('Space', { ctrl: true })] },
  { terminal: 'all', bytes: Buffer.from([0xe2, 0x82]), events: [text('\ufffd')] },
];
