import { createInterface } from 'node:readline';

/** Sends a message to the test that started this process. It has left the process when the call returns, even if killed. */
export function say(message: unknown): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** Messages from the test, one after the other, until it closes the line. */
export async function* heard<T>(): AsyncGenerator<T> {
  for await (const line of createInterface({ input: process.stdin })) yield JSON.parse(line) as T;
}

/** The arguments that the test gave, which must all be there. */
export function workerArguments<const Names extends readonly string[]>(
  ...names: Names
): Readonly<Record<Names[number], string>> {
  const values = process.argv.slice(2);
  if (values.length !== names.length) throw new Error(`wanted ${names.join(' ')}, got ${values.join(' ')}`);
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<Names[number], string>;
}
