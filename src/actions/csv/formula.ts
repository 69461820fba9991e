/** What makes a spreadsheet run a cell; also written in full width, as East Asian keyboards have it. */
const starters = '=+\\-@＝＋－＠';
const anyStarter = new RegExp(`[${starters}]`);
/**
 * Where a cell may begin: also behind a separator, for a program that divides the file by another one than it has; it takes a
 * quote behind that for the beginning of a value in quotes, and off.
 */
const beginning = '(?<=^|[,;\\t\\r\\n])';
const formula = new RegExp(`${beginning}(?=['"\\s]*[${starters}])`, 'g');
const kept = new RegExp(`${beginning}'(?=['"\\s]*[${starters}])`, 'g');

/**
 * A text that no spreadsheet runs: an apostrophe stands where a formula would begin. Source: OWASP, CSV Injection
 * (a cell with `=`, `+`, `-`, `@`, tab or line end in front gets a single quote before it, and separators inside count).
 * Every text has one protected form, and {@link unprotected} gives it back.
 */
export function withoutFormula(text: string): string {
  return anyStarter.test(text) ? text.replace(formula, "'") : text;
}

/** No value that is kept is longer, and a hostile one of megabytes would take long to search. */
const longest = 10_000;

/** The text that {@link withoutFormula} protected. Any other apostrophe stays, such as that of `'t Hoekje`. */
export function unprotected(text: string): string {
  return text.length <= longest && text.includes("'") ? text.replace(kept, '') : text;
}
