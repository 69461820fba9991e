/**
 * Why a text is no e-mail address that every server takes. `local-not-ascii`: letters such as ü before the @ need a
 * server with SMTPUTF8 (RFC 6531) at every step of the way, and are refused rather than lost on the road.
 */
export type AddressProblem = 'empty' | 'no-at' | 'local-part' | 'local-not-ascii' | 'domain' | 'too-long';

export type AddressCheck =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly problem: AddressProblem };

export interface AddressList {
  /** Normalised, each once, in the order of the text. */
  readonly addresses: readonly string[];
  readonly problems: readonly { readonly text: string; readonly problem: AddressProblem }[];
}

/** Dot-atom of RFC 5321 § 4.1.2; quoted local parts are legal and nobody has one. */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** One label: letters, combining marks and digits of any script (IDN), hyphens inside. */
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

function checkDomain(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  return labels.length >= 2 && domain.length <= 253 && labels.every((one) => label.test(one)) && !/^\d+$/.test(last);
}

/**
 * Checks one address and normalises it: blanks around it, and the name and angle brackets that mail programs copy along,
 * go; the domain becomes lower case NFC, and may be an IDN. Lengths as in RFC 5321 § 4.5.3.1.
 */
export function checkAddress(text: string): AddressCheck {
  const named = /^[^<>]*<([^<>]*)>$/.exec(text.trim());
  const bare = (named?.[1] ?? text).trim().normalize('NFC');
  if (bare === '') return { ok: false, problem: 'empty' };
  const at = bare.lastIndexOf('@');
  if (at < 0) return { ok: false, problem: 'no-at' };
  const local = bare.slice(0, at);
  const domain = bare.slice(at + 1).toLowerCase();
  if (local.length > 64 || bare.length > 254) return { ok: false, problem: 'too-long' };
  if (!localPart.test(local)) {
    const letters = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u.test(local) && !/^[\p{ASCII}]*$/u.test(local);
    return { ok: false, problem: letters ? 'local-not-ascii' : 'local-part' };
  }
  if (!checkDomain(domain)) return { ok: false, problem: 'domain' };
  return { ok: true, address: `${local}@${domain}` };
}

/** True for an address that can be mailed to. */
export function isEmailAddress(text: string): boolean {
  return checkAddress(text).ok;
}

/** Reads a list of addresses, separated by commas, semicolons or line breaks; empty places between separators are ignored. */
export function parseAddressList(text: string): AddressList {
  const addresses: string[] = [];
  const problems: { text: string; problem: AddressProblem }[] = [];
  for (const part of text.split(/[,;\n]/)) {
    if (part.trim() === '') continue;
    const check = checkAddress(part);
    if (!check.ok) problems.push({ text: part.trim(), problem: check.problem });
    else if (!addresses.includes(check.address)) addresses.push(check.address);
  }
  return { addresses, problems };
}
