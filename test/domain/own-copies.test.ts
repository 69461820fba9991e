import { describe, expect, it } from 'vitest';
import { type CopyKind, copyKinds } from '../../src/domain/options.ts';
import { ownCopies } from '../../src/domain/own-copies.ts';
import { type TemplateKind, templateKinds } from '../../src/domain/template.ts';

const cc = ['boek@korenaar.example'];
const bcc = ['archief@korenaar.example'];

/** The kinds of mail of which a copy of a kind is made. */
const copied: Readonly<Record<CopyKind, readonly TemplateKind[]>> = {
  all: templateKinds,
  invoices: ['invoice', 'credit', 'no-payment'],
  deliveries: ['delivery'],
  'production-lists': ['production-list'],
};

describe("the account's own copies", () => {
  it.each(copyKinds)('of the kind %s are made of those mails alone', (only) => {
    const got = (ccKind: CopyKind, bccKind: CopyKind) =>
      templateKinds.map((kind) => ownCopies({ cc, ccKind, bcc, bccKind }, kind));
    expect(templateKinds.filter((_kind, index) => got(only, 'all')[index]?.cc === cc)).toEqual(copied[only]);
    expect(templateKinds.filter((_kind, index) => got('all', only)[index]?.bcc === bcc)).toEqual(copied[only]);
    expect(got(only, 'all').every((one) => one.bcc === bcc)).toBe(true);
    expect(got('all', only).every((one) => one.cc === cc)).toBe(true);
  });

  it('are nobody where they are not wanted', () => {
    expect(ownCopies({ cc, ccKind: 'deliveries', bcc, bccKind: 'invoices' }, 'test')).toEqual({ cc: [], bcc: [] });
  });
});
