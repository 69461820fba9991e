import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface Certificates {
  /** PEM of the authority that signed all but `selfSigned`. */
  readonly ca: string;
  /** For localhost and 127.0.0.1. */
  readonly good: Certificate;
  readonly expired: Certificate;
  readonly wrongName: Certificate;
  readonly selfSigned: Certificate;
}

const day = 24 * 60 * 60 * 1000;

async function issue(
  name: string,
  from: number,
  until: number,
  ca?: { readonly key: string; readonly cert: string },
): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() + from * day),
    notAfterDate: new Date(Date.now() + until * day),
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames:
          name === 'localhost'
            ? [
                { type: 2, value: name },
                { type: 7, ip: '127.0.0.1' },
              ]
            : [{ type: 2, value: name }],
      },
    ],
    ...(ca === undefined ? {} : { ca: { ...ca } }),
  });
  return { key: made.private, cert: made.cert };
}

/** A small authority and the certificates that mail servers really show, made afresh. */
export async function makeCertificates(): Promise<Certificates> {
  const made = await generate([{ name: 'commonName', value: 'Test authority' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 60 * day),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const ca = { key: made.private, cert: made.cert };
  const [good, expired, wrongName, selfSigned] = await Promise.all([
    issue('localhost', -1, 30, ca),
    issue('localhost', -30, -1, ca),
    issue('mail.other.example', -1, 30, ca),
    issue('localhost', -1, 30),
  ]);
  return { ca: ca.cert, good, expired, wrongName, selfSigned };
}
