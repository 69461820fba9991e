import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/disk/durable-file.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('a folder that is to be made', () => {
  it('comes with those above it, and may be there already', async () => {
    const folder = join(await temporaryFolder(), 'a', 'b', 'c');
    await makeFolder(folder);
    await makeFolder(folder);
    expect((await stat(folder)).mode & 0o7777).toBe(0o2770);
  });

  it('is refused at once where none can be made, whatever the system calls that', async () => {
    await expect(makeFolder('/proc/nowhere/deep')).rejects.toThrow();
  });
});
