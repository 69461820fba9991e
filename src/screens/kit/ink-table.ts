import { createRequire } from 'node:module';
import * as ink from 'ink';
import type Table from 'ink-table';
import * as react from 'react';

const require = createRequire(import.meta.url);

function provide(name: string, exports: object): void {
  const id = require.resolve(name);
  // Only what `require` reads of a module that is loaded already.
  require.cache[id] = { id, filename: id, loaded: true, exports } as unknown as NodeJS.Module;
}

function load(): typeof Table {
  provide('ink', ink);
  provide('react', react);
  return (require('ink-table') as { default: typeof Table }).default;
}

let loaded: typeof Table | undefined;

/**
 * The class of `ink-table`. It is CommonJS and asks for Ink with `require`, which Node refuses because Ink awaits something
 * while it loads (ERR_REQUIRE_ASYNC_MODULE); it gets the Ink and the React that are loaded here from the cache instead.
 */
export function inkTable(): typeof Table {
  loaded ??= load();
  return loaded;
}
