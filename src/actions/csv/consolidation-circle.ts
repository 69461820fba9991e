/**
 * The way from a debtor through those who are billed for it back to itself, both ends named; null when it ends elsewhere.
 * @param billedTo number of the debtor that is billed instead; null or undefined: none
 */
export function circleFrom(
  number: string,
  billedTo: (number: string) => string | null | undefined,
): readonly string[] | null {
  const way = [number];
  const seen = new Set(way);
  for (let next = billedTo(number); typeof next === 'string'; next = billedTo(next)) {
    way.push(next);
    if (next === number) return way;
    if (seen.has(next)) return null;
    seen.add(next);
  }
  return null;
}
