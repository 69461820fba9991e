import { Box, render, Text, useStdin } from 'ink';
import TextInput from 'ink-text-input';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { KeyDecoder } from '../../../src/screens/keys/decoder.ts';
import { KeyRouter } from '../../../src/screens/keys/router.ts';
import type { Display } from '../../../src/screens/terminal/cells.ts';
import { FrameWriter } from '../../../src/screens/terminal/frame-writer.ts';
import { InkFieldGate, inkSequence } from '../../../src/screens/terminal/ink-field.ts';
import { InkInput } from '../../../src/screens/terminal/ink-input.ts';
import { InkOutput } from '../../../src/screens/terminal/ink-output.ts';
import { styleOf } from '../../../src/screens/terminal/style.ts';
import { TerminalScreen } from '../../helpers/terminal-screen.ts';

const size = { columns: 80, rows: 24 };
const display: Display = { charset: 'utf8', colour: true };

function shown(node: ReactNode) {
  const screen = new TerminalScreen(size);
  const pieces: string[] = [];
  const writer = new FrameWriter(size, display, (text) => {
    pieces.push(text);
    screen.write(text);
  });
  const output = new InkOutput(writer, display);
  const input = new InkInput();
  const app = render(node, {
    debug: true,
    stdout: output.asStdout,
    stdin: input.asStdin,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  onTestFinished(() => app.unmount());
  return { screen, writer, pieces, output, input, app };
}

/** A value that React follows. */
class Followed<T> {
  readonly #listeners = new Set<() => void>();
  constructor(public value: T) {}
  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  get = () => this.value;
  set(value: T): void {
    this.value = value;
    for (const listener of this.#listeners) listener();
  }
}

function useFollowed<T>(followed: Followed<T>): T {
  return useSyncExternalStore(followed.subscribe, followed.get);
}

function Page({ first }: { readonly first: Followed<number> }) {
  const start = useFollowed(first);
  return (
    <Box flexDirection="column" height={24} overflow="hidden">
      <Text inverse>{'Facturen'.padEnd(80)}</Text>
      {Array.from({ length: 20 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
        <Text key={row} color="red">{`  2026-00${start + row}`}</Text>
      ))}
    </Box>
  );
}

describe('what Ink draws', () => {
  it('shows on the terminal with its styles', async () => {
    const { screen } = shown(<Page first={new Followed(100)} />);
    expect((await screen.rows()).slice(0, 3)).toEqual(['Facturen'.padEnd(80), '  2026-00100', '  2026-00101']);
    expect((await screen.cells(0))[79]?.inverse).toBe(true);
    expect((await screen.cells(1))[4]?.colour).toBe(1);
  });

  it('goes out as the difference only', async () => {
    const first = new Followed(100);
    const { pieces } = shown(<Page first={first} />);
    first.set(101);
    await new Promise(setImmediate);
    expect(pieces).toHaveLength(2);
    // 20 rows of which the last figure or two changed: address, red, figures.
    expect(pieces[1]?.length).toBeLessThan(20 * 12);
  });

  it('leaves together with the layer of the same key', async () => {
    const first = new Followed(100);
    const { writer, pieces, screen } = shown(<Page first={first} />);
    const router = new KeyRouter({
      top: () => ({
        handle: () => {
          writer.setLayer('list', [{ row: 1, column: 0, text: '>', style: styleOf({ inverse: true }) }]);
          first.set(120);
          return true;
        },
      }),
      guessesPastes: false,
      settled: () => writer.flushSoon(),
    });
    router.push([{ kind: 'text', text: 'x' }], 0);
    await new Promise(setImmediate);
    expect(pieces).toHaveLength(2);
    expect((await screen.rows())[1]).toBe('> 2026-00120');
  });

  it('takes a new size of the terminal over', async () => {
    const { screen, output } = shown(<Page first={new Followed(100)} />);
    screen.resize({ columns: 100, rows: 30 });
    output.resize({ columns: 100, rows: 30 });
    await new Promise(setImmediate);
    expect((await screen.rows())[0]).toBe('Facturen'.padEnd(80));
    expect(output.tooSmall).toBe(false);
    output.resize({ columns: 70, rows: 30 });
    expect(output.tooSmall).toBe(true);
  });

  it('stays on the screen when Ink lets go, whatever Ink writes then', async () => {
    const { app, screen, pieces } = shown(<Page first={new Followed(100)} />);
    const before = await screen.rows();
    app.unmount();
    await new Promise(setImmediate);
    expect(await screen.rows()).toEqual(before);
    expect(pieces).toHaveLength(1);
  });

  it('cannot say anything to the terminal but text and styles', async () => {
    const { screen } = shown(<Text>{'a\x1b]0;title\x07b\x1b[2J\x1b[5;5Hc\x07'}</Text>);
    await screen.shown();
    const sent = screen.written.slice('\x1b[m\x1b[2J\x1b[1H'.length);
    expect(sent).toMatch(/^a\P{Cc}*$/u);
  });
});

describe('a text field of Ink', () => {
  function Field({ gate, changed }: { readonly gate: InkFieldGate; readonly changed: (value: string) => void }) {
    const [value, setValue] = useState('');
    useEffect(() => gate.ready());
    return (
      <TextInput
        value={value}
        onChange={(next) => {
          setValue(next);
          changed(next);
        }}
        onSubmit={(last) => changed(`⏎${last}`)}
      />
    );
  }

  function Search({
    open,
    gate,
    changed,
  }: {
    readonly open: Followed<boolean>;
    readonly gate: InkFieldGate;
    readonly changed: (value: string) => void;
  }) {
    return useFollowed(open) ? <Field gate={gate} changed={changed} /> : <Text>lijst</Text>;
  }

  /** A list whose `/` opens a search field. */
  function searchable() {
    const open = new Followed(false);
    const values: string[] = [];
    const input = new InkInput();
    const router: KeyRouter = new KeyRouter({
      top: () =>
        open.value
          ? {
              takesText: true,
              waits: () => gate.closed,
              handle: (event) => {
                const sequence = inkSequence(event);
                if (sequence !== undefined) gate.send(sequence);
                return sequence !== undefined;
              },
            }
          : {
              handle: (event) => {
                if (event.kind === 'text' && event.text === '/') open.set(true);
                return true;
              },
            },
      guessesPastes: false,
    });
    const gate = new InkFieldGate(input, () => router.resume());
    const screen = new TerminalScreen(size);
    const writer = new FrameWriter(size, display, (text) => screen.write(text));
    const app = render(<Search open={open} gate={gate} changed={(value) => values.push(value)} />, {
      debug: true,
      stdout: new InkOutput(writer, display).asStdout,
      stdin: input.asStdin,
      exitOnCtrlC: false,
      patchConsole: false,
    });
    onTestFinished(() => app.unmount());
    const type = (keys: string) => router.push(new KeyDecoder().decode(Buffer.from(keys), 0), 0);
    return { type, values, router, screen };
  }

  it('gets every key of a packet, the one that opens it included, in their order', async () => {
    const { type, values, screen } = searchable();
    type('/bakkre\x7f\x7fer\x1b[D\x1b[DX\r');
    await vi.waitFor(() => expect(values.at(-1)).toBe('⏎bakkXer'), { timeout: 10_000 });
    expect(await screen.text()).toContain('bakkXer');
    expect(values).toHaveLength(12);
  });

  it('goes on after a key that changes nothing', async () => {
    const { type, values, router } = searchable();
    type('/\x7f\x1b[C\x1b[Cé\x1b[200~ een\ntwee\x1b[201~!');
    await vi.waitFor(() => expect(router.waiting).toBe(0));
    await vi.waitFor(() => expect(values.at(-1)).toBe('é een twee!'));
  });

  it('never reads the real input, nor switches its mode', () => {
    const before = [process.stdin.listenerCount('readable'), process.stdin.listenerCount('data')];
    function Reader() {
      const { setRawMode, isRawModeSupported } = useStdin();
      useEffect(() => setRawMode(true), [setRawMode]);
      return <Text>{String(isRawModeSupported)}</Text>;
    }
    shown(<Reader />);
    expect([process.stdin.listenerCount('readable'), process.stdin.listenerCount('data')]).toEqual(before);
  });
});
