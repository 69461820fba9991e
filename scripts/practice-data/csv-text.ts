function quoted(value: string): string {
  return /[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Rows as CSV text: semicolons, as a Dutch spreadsheet opens it, quotes where needed, line feeds. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(quoted).join(';')).join('\n')}\n`;
}

/** A whole number of smallest parts as a decimal number with a comma, without trailing zeros beyond `least` decimals. */
export function decimal(parts: number, decimals: number, least = 0): string {
  const [whole = '0', fraction = ''] = (parts / 10 ** decimals).toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(least, '0');
  return kept === '' ? whole : `${whole},${kept}`;
}
