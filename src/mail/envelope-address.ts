import { domainToASCII } from 'node:url';
import { checkAddress } from '../domain/email-address.ts';
import { UserError } from '../domain/user-error.ts';

/**
 * An address as it goes over the wire: an IDN becomes punycode (RFC 5891). The recipients in a Receipt carry this form.
 * @throws UserError `mail.bad-address` for what is no address, and for letters such as ü before the @
 */
export function envelopeAddress(text: string): string {
  const check = checkAddress(text);
  if (!check.ok) throw new UserError('mail.bad-address', { address: text, problem: check.problem });
  const at = check.address.lastIndexOf('@');
  const domain = domainToASCII(check.address.slice(at + 1));
  if (domain === '') throw new UserError('mail.bad-address', { address: text, problem: 'domain' });
  return `${check.address.slice(0, at)}@${domain}`;
}
