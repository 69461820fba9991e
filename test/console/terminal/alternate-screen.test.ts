import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { AlternateScreen, enterSequence, leaveSequence } from '../../../src/screens/terminal/alternate-screen.ts';
import { type EndingEffects, watchEndings } from '../../../src/screens/terminal/endings.ts';
import { TerminalScreen } from '../../helpers/terminal-screen.ts';

function ioError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A terminal that notes what is done to it. */
function notedTerminal() {
  const screen = new TerminalScreen();
  const done: string[] = [];
  const device = {
    setRawMode: (on: boolean) => done.push(`raw ${on}`),
    write: (text: string) => screen.write(text),
    writeSync: (text: string) => {
      done.push(text === enterSequence ? 'enter' : text === leaveSequence ? 'leave' : text);
      screen.write(text);
    },
  };
  return { screen, done, device };
}

describe('the alternate screen', () => {
  it('is entered and left once, and the main screen is as it was', async () => {
    const { screen, done, device } = notedTerminal();
    screen.write('$ factuurpost\r\n');
    const alternate = new AlternateScreen(device);
    alternate.enter();
    alternate.enter();
    expect(alternate.inside).toBe(true);
    alternate.write('\x1b[7mFacturen');
    expect((await screen.rows())[0]).toBe('Facturen');
    expect([screen.alternate, screen.marksPastes, screen.wraps]).toEqual([true, true, false]);
    alternate.leave();
    alternate.leave();
    expect((await screen.rows()).slice(0, 2)).toEqual(['$ factuurpost', '']);
    expect([screen.alternate, screen.marksPastes, screen.wraps]).toEqual([false, false, true]);
    expect(done).toEqual(['raw true', 'enter', 'leave', 'raw false']);
  });

  it('lets nothing through before and after', () => {
    const { screen, device } = notedTerminal();
    const alternate = new AlternateScreen(device);
    alternate.write('too early');
    alternate.enter();
    alternate.leave();
    const { written } = screen;
    alternate.write('too late');
    expect(screen.written).toBe(written);
    expect(written).not.toContain('too');
  });

  it('asks the terminal nothing', async () => {
    const { screen, device } = notedTerminal();
    const alternate = new AlternateScreen(device);
    alternate.enter();
    alternate.leave();
    await screen.shown();
    expect(screen.answers).toBe('');
  });

  it('switches raw mode off even when the line takes no more bytes', () => {
    const { done, device } = notedTerminal();
    let gone = false;
    const alternate = new AlternateScreen({
      ...device,
      writeSync: (text) => {
        if (gone) throw ioError('EIO');
        device.writeSync(text);
      },
    });
    alternate.enter();
    gone = true;
    expect(alternate.leave()).toHaveLength(1);
    expect(done).toEqual(['raw true', 'enter', 'raw false']);
  });
});

function watched(changes: Partial<EndingEffects> = {}) {
  const done: string[] = [];
  const sources = { process: new EventEmitter(), input: new EventEmitter(), output: new EventEmitter() };
  const unwatch = watchEndings(sources, {
    leave: () => done.push('leave'),
    settle: async (ending) => {
      done.push(`settle ${ending.kind}`);
    },
    log: (error) => done.push(`log ${String(error)}`),
    crashLine: (error) => `crash ${String(error)}`,
    print: (text) => done.push(`print ${JSON.stringify(text)}`),
    exit: (code) => done.push(`exit ${code}`),
    patience: 20,
    ...changes,
  });
  return { ...sources, done, unwatch };
}

describe('an ending', () => {
  it.each([
    ['EIO on output', 'output', 'error', ioError('EIO')],
    ['EPIPE on output', 'output', 'error', ioError('EPIPE')],
    ['EIO on input', 'input', 'error', ioError('EIO')],
    ['the end of input', 'input', 'end', undefined],
  ] as const)('by %s saves and is quiet', async (_, source, name, error) => {
    const watch = watched();
    watch[source].emit(name, error);
    watch.input.emit('close');
    watch.process.emit('SIGHUP');
    await vi.waitFor(() => expect(watch.done).toContain('exit 129'));
    expect(watch.done.filter((step) => step !== 'leave')).toEqual(['settle lost', 'exit 129']);
    expect(watch.done[0]).toBe('leave');
  });

  it('by a signal does not wait for ever for work in hand', async () => {
    const watch = watched({ settle: () => new Promise(() => {}) });
    watch.process.emit('SIGTERM');
    await vi.waitFor(() => expect(watch.done).toEqual(['leave', 'exit 143']));
  });

  it('comes at once when a person asks a second time', () => {
    const watch = watched({ settle: () => new Promise(() => {}), patience: 60_000 });
    watch.process.emit('SIGTERM');
    watch.process.emit('SIGHUP');
    expect(watch.done).not.toContain('exit 129');
    watch.process.emit('SIGINT');
    expect(watch.done).toContain('exit 130');
  });

  it('by an error leaves first, then logs, then prints one line', () => {
    const watch = watched();
    watch.process.emit('uncaughtException', new Error('oops'));
    expect(watch.done).toEqual(['leave', 'log Error: oops', 'print "crash Error: oops\\n"', 'exit 1']);
  });

  it('by an error on a disk is not taken for a line that is gone', () => {
    const watch = watched();
    watch.process.emit('unhandledRejection', ioError('EIO'));
    expect(watch.done).toContain('print "crash Error: EIO\\n"');
  });

  it('by an error in saving is a crash', async () => {
    const watch = watched({
      settle: async () => {
        throw new Error('disk full');
      },
    });
    watch.process.emit('SIGTERM');
    await vi.waitFor(() => expect(watch.done).toContain('exit 1'));
    expect(watch.done).toContain('log Error: disk full');
  });

  it('by an error says so even when there is no log', () => {
    const watch = watched({
      log: () => {
        throw new Error('no space');
      },
    });
    watch.process.emit('uncaughtException', new Error('oops'));
    expect(watch.done).toContain('print "crash Error: oops (no space)\\n"');
  });

  it('by itself gives the terminal back', () => {
    const watch = watched();
    watch.process.emit('exit', 0);
    expect(watch.done).toEqual(['leave']);
  });

  it('is no longer seen to when the watch is over', () => {
    const watch = watched();
    watch.unwatch();
    for (const source of [watch.process, watch.input, watch.output]) expect(source.eventNames()).toEqual([]);
  });
});
