import { setImmediate } from 'node:timers/promises';

/** Work in the background goes on for so many milliseconds at a stretch. */
const stretch = 4;

/** Lets others of this process have their turn: keys are answered while long work goes on. */
export class Turns {
  #since = performance.now();

  /** To be asked between two pieces of work: null to go on, else wait for it first. */
  due(): Promise<void> | null {
    return performance.now() - this.#since < stretch ? null : this.#yield();
  }

  async #yield(): Promise<void> {
    await setImmediate();
    this.#since = performance.now();
  }
}
