import { editDistance } from '../../domain/edit-distance.ts';
import { type ColumnSpecs, columnNames, comparable } from './columns.ts';

/** No label is longer, and a hostile one would take long to compare. */
const longestLabel = 40;

/**
 * The columns that a header may have meant: those that the file lacks, the most alike first. A file that has them all is told
 * all.
 */
export function likelyColumns<Name extends string>(
  label: string,
  specs: ColumnSpecs<Name>,
  there: ReadonlySet<Name>,
): readonly Name[] {
  const names = columnNames(specs);
  const lacking = names.filter((name) => !there.has(name));
  const written = comparable(label).slice(0, longestLabel);
  const unlike = (name: Name): number =>
    Math.min(...[name, ...specs.byName[name].labels].map((one) => editDistance(written, comparable(one))));
  return (lacking.length > 0 ? lacking : names)
    .map((name) => ({ name, distance: unlike(name) }))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
}
