/** As many characters of a secret in a row tell too much, also when somebody sends back only a part of it. */
const telling = 16;

function pieces(secrets: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const secret of secrets) {
    for (let at = 0; at + telling <= secret.length; at += 1) all.add(secret.slice(at, at + telling));
  }
  return all;
}

/** A text of another machine without these secrets, whole or in part; a secret shorter than four characters stays. */
export function blankSecrets(text: string, secrets: readonly string[]): string {
  const whole = secrets.filter((secret) => secret.length >= 4);
  const raw = whole.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  const known = pieces(whole);
  let kept = '';
  let blankUntil = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const isSecret = known.has(raw.slice(at, at + telling));
    if (isSecret && at >= blankUntil) kept += '***';
    if (isSecret) blankUntil = at + telling;
    if (at >= blankUntil) kept += raw[at];
  }
  return kept;
}
