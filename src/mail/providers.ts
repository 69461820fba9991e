import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { MailProvider, ProviderSending, ProviderWarning } from '../domain/mail-provider.ts';
import { mailSecurities } from '../domain/options.ts';
import { referenceFile } from '../reference.ts';

const port = z.int().min(1).max(65_535);
const security = z.enum(mailSecurities);
const row = z.object({
  name: z.string().min(1),
  server: z.string().min(1),
  port: port.optional(),
  security: security.optional(),
  kind: z.enum(['isp', 'external']),
  dailyLimit: z.int().optional(),
  today: z.object({ server: z.string().min(1), port, security }).nullish(),
  spf: z.array(z.string().min(1)).optional(),
  domains: z.array(z.string().min(1)).optional(),
});
const schema = z.object({ orderNowIp: z.ipv4(), providers: z.array(row) });

/** What the rows' notes say, by the provider's name. */
const noted: Readonly<Record<string, ProviderWarning>> = {
  'T-Online': 'email-password',
  'Microsoft 365': 'password-closing',
  Outlook: 'oauth2-only',
  Live: 'oauth2-only',
  Gmail: 'app-password',
};

function providerOf({ name, kind, today, dailyLimit, ...table }: z.infer<typeof row>): MailProvider {
  const note = noted[name];
  const warnings: readonly ProviderWarning[] = [
    ...(note === undefined ? [] : [note]),
    // An access provider relays for the addresses that it gave out itself.
    ...(kind === 'isp' ? (['known-sender'] as const) : []),
    ...(dailyLimit === undefined ? [] : (['daily-limit'] as const)),
  ];
  const { server, port: number, security: cover } = today ?? table;
  return {
    name,
    server,
    port: number ?? 25,
    security: cover ?? 'opportunistic',
    dailyLimit: dailyLimit ?? null,
    asOf: today ? '2026-03' : '2015',
    warnings,
  };
}

let read: z.infer<typeof schema> | null = null;
let known: readonly MailProvider[] | null = null;

function reference(): z.infer<typeof schema> {
  read ??= schema.parse(JSON.parse(readFileSync(referenceFile('mail-providers.json'), 'utf8')));
  return read;
}

/** The providers of `data/reference/mail-providers.json` (spec § 1.2), in its order, as they are today where that is known. */
export function mailProviders(): readonly MailProvider[] {
  known ??= reference().providers.map(providerOf);
  return known;
}

/** The provider of a mail server, by the server's name of today or of 2015; null: no provider that is known. */
export function providerOfServer(server: string): ProviderSending | null {
  const name = server.trim().toLowerCase();
  const found = reference().providers.find((one) => one.server === name || one.today?.server === name);
  return found ? { name: found.name, spf: found.spf ?? [] } : null;
}

/** The name of the provider that gives out addresses in a domain; null: it may be the company's own. */
export function providerOfDomain(domain: string): string | null {
  const name = domain.toLowerCase();
  const isIn = (own: string) => name === own || name.endsWith(`.${own}`);
  return reference().providers.find(({ domains = [] }) => domains.some(isIn))?.name ?? null;
}

/** From where OrderNow, the online order system of the manual, sends. */
export function orderNowAddress(): string {
  return reference().orderNowIp;
}
