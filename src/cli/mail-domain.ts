import { isIP } from 'node:net';
import type { Command } from 'commander';
import { senderDomainVerdict } from '../domain/sender-domain.ts';
import { UserError } from '../domain/user-error.ts';
import { senderDomainLines } from '../i18n/sender-domain.ts';
import type { Runner } from './run.ts';

interface DomainOptions {
  readonly ordernow?: boolean;
  readonly nameServer?: string;
}

/** Name servers to ask: an address, with a port if need be. @throws UserError `command.bad-name-server` */
function nameServersOf(value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  const [, bracketed, bare, port] = /^(?:\[(.+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(value) ?? [];
  if (isIP(value) === 0 && (isIP(bracketed ?? bare ?? '') === 0 || Number(port ?? 53) > 65_535)) {
    throw new UserError('command.bad-name-server', { value });
  }
  return [value];
}

/** `mail domain`: whether the sender's domain lets the mail server send, and what to publish if it does not. */
export function mailDomainCommand(mail: Command, run: Runner): void {
  mail
    .command('domain')
    .description(
      "whether the sender's domain lets the mail server send (SPF), and the record to publish if it does not",
    )
    .option('--ordernow', 'OrderNow sends for the domain too')
    .option('--name-server <address>', "ask this name server, for instance the domain's own right after a change")
    .action(
      run(async (line, { ordernow, nameServer }: DomainOptions) => {
        const { checkSenderDomain } = await import('../actions/check-sender-domain.ts');
        const nameServers = nameServersOf(nameServer);
        const check = { answers: new Map<string, string>(), withOrderNow: ordernow === true };
        const report = await checkSenderDomain(await line.context(), check, { nameServers });
        const verdict = senderDomainVerdict(report);
        if (verdict !== 'good') line.exitCode = 1;
        line.show({ verdict, ...report }, () => senderDomainLines(line.language, report));
      }),
    );
}
