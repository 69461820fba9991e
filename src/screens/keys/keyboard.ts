import type { EventEmitter } from 'node:events';
import type { KeyDecoder } from './decoder.ts';
import type { KeyRouter } from './router.ts';

/** Effects of the keyboard: time, in ms, and being called later. */
export interface KeyboardClock {
  readonly now: () => number;
  /** @returns takes the call back */
  readonly later: (call: () => void, ms: number) => () => void;
}

/**
 * The process's own clock. After a time in which the process was busy, input that is already there is read before a call is
 * made that says nothing came.
 */
export const processClock: KeyboardClock = {
  now: () => performance.now(),
  later: (call, ms) => {
    let immediate: NodeJS.Immediate | undefined;
    const timer = setTimeout(() => {
      immediate = setImmediate(call);
    }, ms);
    return () => {
      clearTimeout(timer);
      clearImmediate(immediate);
    };
  },
};

/**
 * Reads the terminal's bytes, has them decoded, and hands the keys to the router at once; decides about a lone Esc when
 * nothing follows.
 * @param input the terminal's input, in raw mode, without an encoding
 * @returns ends the reading
 */
export function readKeyboard(
  input: EventEmitter,
  decoder: KeyDecoder,
  router: Pick<KeyRouter, 'push'>,
  clock: KeyboardClock,
): () => void {
  let cancel = () => {};
  const wait = () => {
    const { patience } = decoder;
    if (patience === undefined) return;
    cancel = clock.later(() => {
      const at = clock.now();
      router.push(decoder.flush(at), at);
      wait();
    }, patience);
  };
  const read = (bytes: Buffer) => {
    cancel();
    cancel = () => {};
    const at = clock.now();
    const events = decoder.decode(bytes, at);
    wait();
    router.push(events, at);
  };
  input.on('data', read);
  return () => {
    cancel();
    input.off('data', read);
  };
}
