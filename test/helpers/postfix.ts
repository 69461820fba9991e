import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe } from 'vitest';
import type { Certificate } from './certificates.ts';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

export interface PostfixSettings {
  /** For localhost. */
  readonly certificate: Certificate;
  /** The one who may log in, an address; it is also the only sender that this login may use. */
  readonly user: string;
  readonly password: string;
}

export interface PrivatePostfix {
  /** Takes mail for `example.com` from anybody, and for other domains from whoever logs in; STARTTLS if one likes. */
  readonly port: number;
  /** Takes nothing without STARTTLS, and offers no login before. */
  readonly submission: number;
  /** TLS from the start. */
  readonly implicit: number;
  /** Waits until so many messages have been delivered to the mailbox; gives them as they lie there. */
  delivered(count: number): Promise<readonly string[]>;
  /** What the servers logged. */
  log(): Promise<string>;
  /** Ends all of its processes and removes its folder. */
  stop(): Promise<void>;
}

/** Whom the mailbox is for: one in the server's own domain, one elsewhere. */
export const mailbox = { here: 'klant@example.com', elsewhere: 'klant@elders.example' } as const;

/** The user that nothing belongs to, as the mailbox's owner: Postfix delivers to no file as root. */
const nobody = 65_534;

/** How Postfix's login library says yes to a password: with modules of its own, in a folder that goes by the machine. */
function hasLoginModules(): boolean {
  if (!existsSync('/usr/lib')) return false;
  const folders = ['/usr/lib/sasl2', ...readdirSync('/usr/lib').map((name) => `/usr/lib/${name}/sasl2`)];
  return folders.some((folder) => existsSync(join(folder, 'libplain.so')) && existsSync(join(folder, 'libsasldb.so')));
}

function missing(): readonly string[] {
  const programs = ['/usr/sbin/postfix', '/usr/sbin/saslpasswd2'].filter((file) => !existsSync(file));
  return [
    ...programs,
    ...(hasLoginModules() ? [] : ['libsasl2-modules']),
    ...(process.getuid?.() === 0 ? [] : ['root, who alone may start it']),
  ];
}

/**
 * A suite that needs Postfix; without it the suite is skipped and its title says why.
 * @throws Error under CI, where nothing may be skipped
 */
export function describeWithPostfix(title: string, suite: () => void): void {
  const lacking = missing().join(', ');
  const { CI = '' } = process.env;
  if (lacking !== '' && CI !== '') throw new Error(`CI must have Postfix; missing: ${lacking}`);
  describe.skipIf(lacking !== '')(lacking === '' ? title : `${title} (skipped, no Postfix: ${lacking})`, suite);
}

const mainConfiguration = (root: string, user: string): string => `
compatibility_level = 3.6
queue_directory = ${root}/queue
data_directory = ${root}/data
maillog_file = ${root}/log
maillog_file_prefixes = ${root}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example.com
mydestination =
mynetworks =
alias_maps =
local_recipient_maps =
smtputf8_enable = no
smtpd_peername_lookup = no
message_size_limit = 100000
virtual_mailbox_domains = example.com
virtual_mailbox_base = ${root}/mail
virtual_mailbox_maps = inline:{ { ${mailbox.here} = inbox/ }, { ${mailbox.elsewhere} = inbox/ } }
virtual_uid_maps = static:${nobody}
virtual_gid_maps = static:${nobody}
default_transport = virtual
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_sender_login_maps = inline:{ { ${user} = ${user} } }
smtpd_sender_restrictions = reject_authenticated_sender_login_mismatch
smtpd_tls_cert_file = ${root}/certificate
smtpd_tls_key_file = ${root}/key
smtpd_tls_security_level = may
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = cyrus
cyrus_sasl_config_path = ${root}/etc/sasl
`;

const services = (port: number, submission: number, implicit: number): string => `
127.0.0.1:${port} inet n - n - - smtpd
127.0.0.1:${submission} inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
127.0.0.1:${implicit} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
tlsmgr unix - - n 1000? 1 tlsmgr
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;

const loginConfiguration = (root: string): string => `
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: ${root}/users
mech_list: PLAIN LOGIN
`;

async function listens(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    // Not yet.
    return false;
  } finally {
    socket.destroy();
  }
}

async function until<T>(what: string, look: () => Promise<T | null>, why: () => Promise<string>): Promise<T> {
  const end = Date.now() + 25_000;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`waited too long: ${what}\n${await why()}`);
    await sleep(20);
  }
}

/** Puts a user with a password into the file that logins are checked against. */
async function addUser(file: string, address: string, password: string): Promise<void> {
  const [name = '', domain = ''] = address.split('@');
  const child = spawn('/usr/sbin/saslpasswd2', ['-f', file, '-c', '-p', '-u', domain, name], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(password);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`saslpasswd2 ended with ${code}`);
  // The servers read it as a user of their own.
  await chmod(file, 0o644);
}

/** @param pidFile of the process that all the others belong to; what was started is only the script around it */
async function endOf(child: ChildProcess, pidFile: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (existsSync(pidFile)) process.kill(Number(await readFile(pidFile, 'utf8')), 'SIGTERM');
  else child.kill('SIGTERM');
  await ended;
}

/** Starts a Postfix of one's own as root, without systemd: its own configuration, queue and mailbox; on loopback only. */
export async function startPostfix({ certificate, user, password }: PostfixSettings): Promise<PrivatePostfix> {
  const root = await mkdtemp(join(tmpdir(), 'postfix-'));
  // Its servers and the mailbox's owner have to get through.
  await chmod(root, 0o711);
  const folder = (name: string): string => join(root, name);
  for (const name of ['etc', 'etc/sasl', 'queue', 'mail']) await mkdir(folder(name));
  await run('install', ['-d', '-o', 'postfix', '-m', '700', folder('data')]);
  const [port, submission, implicit] = [await freePort(), await freePort(), await freePort()];
  await writeFile(folder('etc/main.cf'), mainConfiguration(root, user));
  await writeFile(folder('etc/master.cf'), services(port, submission, implicit));
  await writeFile(folder('etc/sasl/smtpd.conf'), loginConfiguration(root));
  await writeFile(folder('certificate'), certificate.cert);
  await writeFile(folder('key'), certificate.key, { mode: 0o600 });
  await addUser(folder('users'), user, password);
  await chown(folder('mail'), nobody, nobody);
  const server = spawn('/usr/sbin/postfix', ['-c', folder('etc'), 'start-fg'], { stdio: 'ignore' });

  const log = (): Promise<string> => readFile(folder('log'), 'utf8').catch(() => 'nothing was logged');
  const stop = async (): Promise<void> => {
    await endOf(server, folder('queue/pid/master.pid'));
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const started = async (): Promise<true | null> => {
      if (server.exitCode !== null) throw new Error(`postfix ended with ${server.exitCode}: ${await log()}`);
      return (await listens(port)) && (await listens(submission)) && (await listens(implicit)) ? true : null;
    };
    await until('postfix starts', started, log);
  } catch (error) {
    await stop();
    throw error;
  }

  const inbox = async (): Promise<readonly string[]> => {
    const arrived = folder('mail/inbox/new');
    if (!existsSync(arrived)) return [];
    return Promise.all((await readdir(arrived)).sort().map((name) => readFile(join(arrived, name), 'utf8')));
  };
  return {
    port,
    submission,
    implicit,
    delivered: (count) =>
      until(
        `${count} messages`,
        async () => {
          const mails = await inbox();
          return mails.length >= count ? mails : null;
        },
        log,
      ),
    log,
    stop,
  };
}
