import { inflateSync } from 'node:zlib';
import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { epcPayload } from '../../src/domain/epc.ts';
import { renderInvoice } from '../../src/pdf/invoice.ts';
import { sampleInvoice } from '../helpers/printable-invoice.ts';

/** The rectangles that a PDF's streams fill: x, y, width, height. */
function rectangles(pdf: Buffer): readonly (readonly number[])[] {
  const found: number[][] = [];
  let at = pdf.indexOf('stream\n');
  while (at >= 0) {
    const end = pdf.indexOf('\nendstream', at);
    const content = inflateSync(pdf.subarray(at + 7, end)).toString('latin1');
    for (const [, box = ''] of content.matchAll(/^([\d.]+ [\d.]+ [\d.]+ [\d.]+) re$/gm))
      found.push(box.split(' ').map(Number));
    at = pdf.indexOf('stream\n', end + 10);
  }
  return found;
}

describe('the QR code on an invoice', () => {
  it('is drawn module by module as the EPC payload asks, in vectors', async () => {
    const invoice = sampleInvoice('total');
    const payload = epcPayload({
      name: invoice.seller.legalName,
      iban: invoice.seller.iban,
      bic: invoice.seller.bic,
      amount: invoice.gross,
      remittance: invoice.paymentReference,
    });
    expect(payload).toContain('EUR510.04');
    const data = new TextEncoder().encode(payload ?? '');
    const { modules } = create([{ mode: 'byte', data }], { errorCorrectionLevel: 'M' });
    const wanted = Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (_, column) => modules.get(row, column)).join(''),
    );

    const boxes = rectangles(await renderInvoice(invoice, { mark: 'none', logo: null }));
    const unit = Math.min(...boxes.map(([, , , height = 0]) => height));
    const runs = boxes.filter(([, , , height = 0]) => Math.abs(height - unit) < 0.01);
    const left = Math.min(...runs.map(([x = 0]) => x));
    const top = Math.min(...runs.map(([, y = 0]) => y));
    const drawn = wanted.map((row) => row.split('').fill('0'));
    for (const [x = 0, y = 0, width = 0] of runs) {
      const row = Math.round((y - top) / unit);
      const column = Math.round((x - left) / unit);
      drawn[row]?.fill('1', column, column + Math.round(width / unit));
    }
    expect(drawn.map((row) => row.join(''))).toEqual(wanted);
    // 28 mm: large enough for a telephone's camera.
    expect(unit * modules.size).toBeCloseTo((28 * 72) / 25.4, 0);
  });
});
