// Runs every benchmark as a process of its own and prints its figures; `npm run bench -- NAME` runs those whose name begins so.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const outdir = join(here, '..', 'node_modules', '.cache', 'bench');
mkdirSync(outdir, { recursive: true });

const wanted = process.argv[2] ?? '';
const names = readdirSync(here).filter((name) => name.endsWith('.bench.ts') && name.startsWith(wanted));
buildSync({
  entryPoints: [...names.map((name) => join(here, name)), join(here, 'smtp-server.worker.ts')],
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  outExtension: { '.js': '.mjs' },
});
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const name of names) {
  const { status } = spawnSync(process.execPath, [join(outdir, name.replace(/\.ts$/, '.mjs'))], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
