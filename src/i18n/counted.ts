import { fill } from './fill.ts';

/** A text for one thing and one for any other number of them; each may have `{count}`. */
export interface Counted {
  readonly one: string;
  readonly many: string;
}

/** A text that is the same for one thing and for many. */
export function alike(text: string): Counted {
  return { one: text, many: text };
}

/** The text for so many things. */
export function counted(
  { one, many }: Counted,
  count: number,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(count === 1 ? one : many, { count, ...params });
}
