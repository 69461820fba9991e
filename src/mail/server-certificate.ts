import type { PeerCertificate, TLSSocket } from 'node:tls';
import type { ServerCertificate } from '../domain/mail-probe.ts';
import { oneLine } from './clean-text.ts';
import type { Observer } from './line-events.ts';

/** A name may come once or several times in a certificate's subject. */
function first(value: string | readonly string[] | undefined): string {
  return oneLine((typeof value === 'string' ? value : value?.[0]) ?? '').slice(0, 100);
}

function dayOf(moment: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** More names than anybody reads; a certificate may have thousands. */
const mostNames = 50;

/** The DNS names of a certificate; where it lists none, its common name stands in (RFC 6125 § 6.4.4). */
function namesOf({ subject, subjectaltname = '' }: PeerCertificate): readonly string[] {
  const listed = [...subjectaltname.matchAll(/(?:^|, )DNS:([^",\s]+)/g)].map(([, name = '']) => oneLine(name));
  return listed.length > 0 ? listed.slice(0, mostNames) : [first(subject.CN)].filter((name) => name !== '');
}

function certificateOf(socket: TLSSocket): ServerCertificate | null {
  const certificate: PeerCertificate | Record<string, never> | null = socket.getPeerCertificate();
  if (certificate === null || !('subject' in certificate) || !certificate.subject) return null;
  const { subject, issuer, valid_from: from, valid_to: until } = certificate as PeerCertificate;
  return {
    protocol: socket.getProtocol() ?? '',
    subject: first(subject.CN) || first(subject.O),
    issuer: first(issuer.CN) || first(issuer.O),
    names: namesOf(certificate as PeerCertificate),
    validFrom: dayOf(from),
    validUntil: dayOf(until),
  };
}

/** Tells of the certificate that the other side shows, good or bad, as soon as it is there. */
export function watchCertificate(socket: TLSSocket, observe: Observer): void {
  // Before the check: a socket whose certificate was refused no longer tells what it was.
  socket.prependOnceListener('secure', () => {
    const certificate = certificateOf(socket);
    if (certificate !== null) observe({ kind: 'certificate', certificate });
  });
}
