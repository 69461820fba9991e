import fs from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** A call that changes the disk, by its number since the start of the run. */
export interface Step {
  readonly number: number;
  readonly call: string;
  readonly path: string;
  /** What is to be written, in bytes. */
  readonly bytes: number;
}

/**
 * What happens at a step. freeze: it never happens, nor anything after it, as if the process had been killed there ·
 * tear: as freeze, after half of what was to be written · an error: it fails with it.
 */
export type Fault = 'none' | 'freeze' | 'tear' | NodeJS.ErrnoException;

type Call = (this: unknown, ...args: unknown[]) => Promise<unknown>;

const calls = ['mkdir', 'chmod', 'link', 'rename', 'unlink'] as const;
const handleCalls = ['writeFile', 'appendFile', 'truncate', 'sync', 'datasync', 'chmod'] as const;

async function handlePrototype(): Promise<Record<string, Call>> {
  const handle = await open('/dev/null', 'r');
  await handle.close();
  return Object.getPrototypeOf(handle);
}

/** What the system says to a call that fails. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: injected`), { code, syscall: 'injected' });
}

/** The error of a full disk. */
export const noSpace = systemError('ENOSPC');
/** The error of a broken one. */
export const broken = systemError('EIO');

/**
 * Runs something with a fault at chosen steps. The real file system does all the others; what is replaced are the functions of
 * `node:fs/promises`, for paths under `folder` only. Gives 'frozen' when the run came to a frozen step.
 */
export async function withFaults<T>(
  folder: string,
  faultAt: (step: Step) => Fault,
  run: () => Promise<T>,
): Promise<T | 'frozen'> {
  const promises = fs.promises as unknown as Record<string, Call>;
  const prototype = await handlePrototype();
  const opened = new Map<unknown, { readonly handle: FileHandle; readonly path: string }>();
  const undo: (() => void)[] = [];
  let number = 0;
  let freeze: (value: 'frozen') => void = () => {};
  const frozen = new Promise<'frozen'>((resolve) => {
    freeze = resolve;
  });

  async function meet(call: string, path: string, tear: () => Promise<unknown>, bytes = 0): Promise<void> {
    if (!path.startsWith(folder)) return;
    number += 1;
    const fault = faultAt({ number, call, path, bytes });
    if (fault === 'none') return;
    if (fault instanceof Error) throw fault;
    if (fault === 'tear') await tear();
    freeze('frozen');
    await new Promise(() => {});
  }

  function replace(target: Record<string, Call>, name: string, make: (original: Call) => Call): void {
    const original = target[name];
    if (!original) throw new Error(`no ${name}`);
    target[name] = make(original);
    undo.push(() => {
      target[name] = original;
    });
  }

  for (const name of calls) {
    replace(promises, name, (original) => async (...args) => {
      // The last path is the name that appears, where there are two.
      const path = name === 'rename' || name === 'link' ? args[1] : args[0];
      await meet(name, String(path), async () => {});
      return original(...args);
    });
  }
  replace(promises, 'open', (original) => async (...args) => {
    const path = String(args[0]);
    if (args[1] === 'wx') await meet('open', path, async () => {});
    const handle = (await original(...args)) as FileHandle;
    opened.set(handle, { handle, path });
    return handle;
  });
  for (const name of handleCalls) {
    replace(
      prototype,
      name,
      (original) =>
        async function (this: unknown, ...args) {
          const content = args[0];
          const half = async () => {
            if (typeof content === 'string') await original.call(this, content.slice(0, content.length / 2));
          };
          const bytes = typeof content === 'string' ? Buffer.byteLength(content) : 0;
          await meet(name, opened.get(this)?.path ?? '', half, bytes);
          return original.apply(this, args);
        },
    );
  }
  syncBuiltinESMExports();
  let ended: T | 'frozen' | null = null;
  try {
    ended = await Promise.race([run(), frozen]);
    return ended;
  } finally {
    for (const restore of undo) restore();
    syncBuiltinESMExports();
    // What a frozen run left open, as the end of a process would. Otherwise what is open is in use by somebody still.
    const left = ended === 'frozen' ? [...opened.values()] : [];
    for (const { handle } of left) if (handle.fd >= 0) await handle.close();
  }
}
