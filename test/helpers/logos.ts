import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../src/actions/context.ts';
import { changeOptions } from './invoice-world.ts';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function pathOf({ company }: Context): string {
  return join(company.folder, 'logo.png');
}

/** A logo of one pixel, which every invoice that becomes final from here on names. */
export async function giveLogo(context: Context): Promise<void> {
  await writeFile(pathOf(context), Buffer.from(png, 'base64'));
  await changeOptions(context, { company: { logo: 'logo.png' } });
}

/** A file in the logo's place that is no picture. */
export async function spoilLogo(context: Context): Promise<void> {
  await writeFile(pathOf(context), 'no picture');
  await changeOptions(context, { company: { logo: 'logo.png' } });
}

export async function removeLogo(context: Context): Promise<void> {
  await rm(pathOf(context), { recursive: true });
}
