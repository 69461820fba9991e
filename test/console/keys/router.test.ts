import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { KeyDecoder } from '../../../src/screens/keys/decoder.ts';
import type { KeyEvent } from '../../../src/screens/keys/events.ts';
import { keyNameOf } from '../../../src/screens/keys/key-name.ts';
import { readKeyboard } from '../../../src/screens/keys/keyboard.ts';
import { KeyRouter, type KeyTarget } from '../../../src/screens/keys/router.ts';

/** What a screen of the test understood. */
function spelled(event: KeyEvent): string {
  return event.kind === 'paste' ? `paste(${JSON.stringify(event.text)})` : (keyNameOf(event) ?? '');
}

function nothing(): void {}

/** A stack of screens that note which keys each of them got. */
class Stack {
  readonly log: string[] = [];
  readonly targets: KeyTarget[] = [];

  /** A screen that knows some keys; what a key does is given with it. */
  screen(name: string, keys: Readonly<Record<string, () => void>>): KeyTarget {
    return {
      handle: (event) => {
        const key = spelled(event);
        const act = keys[key];
        if (act === undefined) return false;
        this.log.push(`${name}:${key}`);
        act();
        return true;
      },
    };
  }

  /** A screen that notes every key. */
  field(name: string, state: { mounting?: boolean; takesText?: boolean } = { takesText: true }): KeyTarget {
    const { log } = this;
    return {
      waits: () => state.mounting === true,
      takesText: state.takesText === true,
      handle: (event) => {
        log.push(`${name}:${spelled(event)}`);
        return event.kind !== 'key' || !event.alt;
      },
    };
  }

  router(guessesPastes = false): KeyRouter {
    return new KeyRouter({
      top: () => {
        const top = this.targets.at(-1);
        if (top === undefined) throw new Error('no screen');
        return top;
      },
      guessesPastes,
      settled: () => this.log.push('drawn'),
    });
  }
}

function keys(typed: string): readonly KeyEvent[] {
  const decoder = new KeyDecoder();
  return [...decoder.decode(Buffer.from(typed), 0), ...decoder.flush(40)];
}

describe('keys typed ahead in one packet', () => {
  it('each go to the screen that the one before has opened', () => {
    const stack = new Stack();
    const { targets } = stack;
    const pop = () => targets.pop();
    const dialog = stack.screen('dialog', { j: pop, n: pop });
    const invoices = stack.screen('invoices', {
      Space: nothing,
      Down: nothing,
      d: () => targets.push(dialog),
      Esc: pop,
    });
    targets.push(stack.screen('start', { '1': () => targets.push(invoices), q: nothing }));
    stack.router().push(keys('1 \x1b[B dj\x1bq'), 0);
    expect(stack.log).toEqual([
      'start:1',
      'invoices:Space',
      'invoices:Down',
      'invoices:Space',
      'invoices:d',
      'dialog:j',
      'invoices:Esc',
      'start:q',
      'drawn',
    ]);
  });

  it('stay keys where no text field is, Enter too, even on a terminal that does not mark pastes', () => {
    const stack = new Stack();
    stack.targets.push(stack.screen('list', { n: nothing, Enter: nothing, k: nothing }));
    stack.router(true).push(keys('n\rk\r'), 0);
    expect(stack.log).toEqual(['list:n', 'list:Enter', 'list:k', 'list:Enter', 'drawn']);
  });

  it('wait for a text field until it is there, and then come one by one', () => {
    const stack = new Stack();
    const state = { mounting: true, takesText: true };
    const field = stack.field('search', state);
    stack.targets.push(stack.screen('list', { '/': () => stack.targets.push(field) }));
    const router = stack.router();
    router.push(keys('/ab\r'), 0);
    expect(stack.log).toEqual(['list:/', 'drawn']);
    expect(router.waiting).toBe(3);
    router.push(keys('c'), 5);
    state.mounting = false;
    router.resume();
    expect(stack.log.slice(3)).toEqual(['search:a', 'search:b', 'search:Enter', 'search:c', 'drawn']);
    expect(router.waiting).toBe(0);
  });

  it('wait for each other where a field is done with a key only later', () => {
    const stack = new Stack();
    let ready = true;
    stack.targets.push({
      waits: () => !ready,
      takesText: true,
      handle: (event) => {
        stack.log.push(spelled(event));
        ready = false;
        return true;
      },
    });
    const router = stack.router();
    router.push(keys('abc'), 0);
    expect(stack.log).toEqual(['a', 'drawn']);
    ready = true;
    router.resume();
    expect(stack.log).toEqual(['a', 'drawn', 'b', 'drawn']);
  });

  it('are forgotten when a question must be answered by somebody who has read it', () => {
    const stack = new Stack();
    const question = stack.field('question', {});
    const router = stack.router();
    stack.targets.push(
      stack.screen('list', {
        k: () => {
          stack.targets.push(question);
          router.discard();
        },
      }),
    );
    router.push(keys('kjj'), 0);
    router.push(keys('n'), 900);
    expect(stack.log).toEqual(['list:k', 'drawn', 'question:n', 'drawn']);
  });
});

describe('a key that arrives while another is at work', () => {
  it('comes behind it', () => {
    const stack = new Stack();
    const router = stack.router();
    stack.targets.push(
      stack.screen('list', {
        a: () => {
          router.push(keys('c'), 0);
          stack.log.push('a is done');
        },
        b: nothing,
        c: nothing,
      }),
    );
    router.push(keys('ab'), 0);
    expect(stack.log).toEqual(['list:a', 'a is done', 'list:b', 'list:c', 'drawn']);
  });

  it('is not lost when that one ends in an error', () => {
    const stack = new Stack();
    const router = stack.router();
    stack.targets.push(
      stack.screen('list', {
        a: () => {
          throw new Error('a bug');
        },
        b: nothing,
      }),
    );
    expect(() => router.push(keys('ab'), 0)).toThrow('a bug');
    router.resume();
    expect(stack.log).toEqual(['list:a', 'list:b', 'drawn']);
  });
});

describe('Alt and a key', () => {
  it('is Esc and the key for a screen that does not know it: so they arrive when the line was slow', () => {
    const stack = new Stack();
    stack.targets.push(stack.screen('list', { Esc: nothing, '5': nothing, Up: nothing, N: nothing, Enter: nothing }));
    stack.router().push(keys('\x1b5\x1b\x1b[A\x1bN\x1b\r'), 0);
    expect(stack.log).toEqual(
      ['Esc', '5', 'Esc', 'Up', 'Esc', 'N', 'Esc', 'Enter'].map((key) => `list:${key}`).concat('drawn'),
    );
  });

  it('is one key for a screen that knows it', () => {
    const stack = new Stack();
    stack.targets.push(stack.screen('editor', { 'Alt+B': nothing, Esc: nothing }));
    stack.router().push(keys('\x1bb'), 0);
    expect(stack.log).toEqual(['editor:Alt+B', 'drawn']);
  });

  it('never closes a form behind somebody who typed a letter with the wrong key', () => {
    const stack = new Stack();
    stack.targets.push(stack.field('name'));
    stack.router().push(keys('\x1blx'), 0);
    expect(stack.log).toEqual(['name:Alt+L', 'name:x', 'drawn']);
  });
});

describe('a paste that the terminal does not mark', () => {
  function routed(packets: readonly (readonly [string, number])[], guesses = true): readonly string[] {
    const stack = new Stack();
    stack.targets.push(stack.field('f'));
    const router = stack.router(guesses);
    for (const [typed, at] of packets) router.push(keys(typed), at);
    return stack.log.filter((entry) => entry !== 'drawn').map((entry) => entry.slice(2));
  }

  it('is one paste when text, Enter and text come in one', () => {
    expect(routed([['een\rtwee\r', 0]])).toEqual(['paste("een\\ntwee\\n")']);
  });

  it('goes on over packets less than 30 ms apart, and ends with a longer pause', () => {
    expect(
      routed([
        ['een\rtw', 0],
        ['ee\r', 20],
        ['\r', 100],
      ]),
    ).toEqual(['paste("een\\ntw")', 'paste("ee\\n")', 'Enter']);
  });

  it('is seen too when its first packet ended before the line did', () => {
    expect(
      routed([
        ['ee', 0],
        ['n\rtwee', 10],
      ]),
    ).toEqual(['e', 'e', 'paste("n\\ntwee")']);
    expect(
      routed([
        ['een', 0],
        ['\rtwee', 10],
      ]),
    ).toEqual(['e', 'e', 'n', 'paste("\\ntwee")']);
  });

  it('is not one line and Enter: that was typed ahead', () => {
    expect(routed([['12\r', 0]])).toEqual(['1', '2', 'Enter']);
  });

  it('is nothing that was typed with pauses', () => {
    expect(
      routed([
        ['een', 0],
        ['\r', 50],
        ['twee', 100],
      ]),
    ).toEqual(['e', 'e', 'n', 'Enter', 't', 'w', 'e', 'e']);
  });

  it('is not guessed where pastes are marked, nor after one was', () => {
    expect(routed([['1\r2\r', 0]], false)).toEqual(['1', 'Enter', '2', 'Enter']);
    expect(
      routed([
        ['\x1b[200~x\x1b[201~', 0],
        ['1\r2\r', 100],
      ]),
    ).toEqual(['paste("x")', '1', 'Enter', '2', 'Enter']);
  });
});

describe('the keyboard', () => {
  /** A clock that is moved by hand. */
  class HandClock {
    time = 0;
    #calls: { at: number; call: () => void }[] = [];
    now = () => this.time;
    later = (call: () => void, ms: number) => {
      const entry = { at: this.time + ms, call };
      this.#calls.push(entry);
      return () => {
        this.#calls = this.#calls.filter((other) => other !== entry);
      };
    };
    move(ms: number): void {
      this.time += ms;
      const due = this.#calls.filter(({ at }) => at <= this.time);
      this.#calls = this.#calls.filter(({ at }) => at > this.time);
      for (const { call } of due) call();
    }
    get waiting(): number {
      return this.#calls.length;
    }
  }

  function connected() {
    const stack = new Stack();
    stack.targets.push(stack.field('s', {}));
    const input = new EventEmitter();
    const clock = new HandClock();
    const end = readKeyboard(input, new KeyDecoder(), stack.router(), clock);
    return { input, clock, end, log: stack.log };
  }

  it('takes ESC for Esc after 30 ms without more, not before', () => {
    const { input, clock, log } = connected();
    input.emit('data', Buffer.from('\x1b'));
    clock.move(29);
    expect(log).toEqual([]);
    clock.move(1);
    expect(log).toEqual(['s:Esc', 'drawn']);
    expect(clock.waiting).toBe(0);
  });

  it('takes an arrow key that came in two packets for one', () => {
    const { input, clock, log } = connected();
    input.emit('data', Buffer.from('\x1b['));
    clock.move(20);
    input.emit('data', Buffer.from('B'));
    clock.move(1000);
    expect(log).toEqual(['s:Down', 'drawn']);
  });

  it('lets go of the line and of its clock at the end', () => {
    const { input, clock, end, log } = connected();
    input.emit('data', Buffer.from('\x1b'));
    end();
    clock.move(1000);
    input.emit('data', Buffer.from('x'));
    expect(log).toEqual([]);
    expect(input.listenerCount('data')).toBe(0);
  });
});
