import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The program's entry, bundled from the sources as they are now. */
    readonly program: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the sources as they are now, once for all tests, with the build script that ships them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cache = join(root, 'node_modules', '.cache', 'factuurpost-bundles');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bundle-'));
  await promisify(execFile)(process.execPath, [join(root, 'scripts/build.mjs'), folder], { cwd: root });
  project.provide('program', join(folder, 'launch.js'));
  return () => rm(folder, { recursive: true, force: true });
}
