import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Zone } from './dns-zone.ts';

const types: Readonly<Record<number, string>> = { 1: 'A', 16: 'TXT', 28: 'AAAA' };

/** A message of the domain name system (RFC 1035 § 4.1): where the question ends, its name and its type. */
function questionIn(message: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

function dataOf(type: number, value: string): Buffer {
  if (type === 1) return Buffer.from(value.split('.').map(Number));
  const strings = value.match(/.{1,255}/gs) ?? [];
  return Buffer.concat(strings.flatMap((text) => [Buffer.from([text.length]), Buffer.from(text, 'latin1')]));
}

function answerTo(message: Buffer, zone: Zone): Buffer {
  const { name, type, end } = questionIn(message);
  const values = zone[`${name} ${types[type] ?? ''}`] ?? [];
  const known = Object.keys(zone).some((key) => key.startsWith(`${name} `));
  const head = Buffer.from(message.subarray(0, end));
  // A response with recursion: no error, or no such name.
  head.writeUInt16BE(known ? 0x8180 : 0x8183, 2);
  head.writeUInt16BE(values.length, 6);
  head.writeUInt32BE(0, 8);
  const records = values.map((value) => {
    const data = dataOf(type, value);
    const fixed = Buffer.alloc(12);
    fixed.writeUInt16BE(0xc00c, 0);
    fixed.writeUInt16BE(type, 2);
    fixed.writeUInt16BE(1, 4);
    fixed.writeUInt32BE(60, 6);
    fixed.writeUInt16BE(data.length, 10);
    return Buffer.concat([fixed, data]);
  });
  return Buffer.concat([head, ...records]);
}

/** A name server on loopback with the records of a zone; gone when the test has finished. @param zone null: it never answers */
export async function startDnsServer(zone: Zone | null): Promise<string> {
  const socket = createSocket('udp4');
  socket.on('message', (message, from) => {
    if (zone !== null) socket.send(answerTo(message, zone), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  onTestFinished(() => void socket.close());
  const { port } = socket.address() as AddressInfo;
  return `127.0.0.1:${port}`;
}
