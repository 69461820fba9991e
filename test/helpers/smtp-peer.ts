import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Certificate } from './certificates.ts';

/** What a server says instead of yes, e.g. `550 5.1.1 No such user`. */
export type Refuse = string | null;

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly parsed: ParsedMail;
  readonly user: string | null;
  readonly secure: boolean;
}

export interface PeerOptions {
  /** Default `none`. */
  readonly tls?: 'none' | 'starttls' | 'implicit';
  readonly certificate?: Certificate;
  /**
   * Credentials that are taken; `required`: no mail without; `secureOnly`: nor any login without TLS. Default: anybody,
   * no login.
   */
  readonly login?: {
    readonly user: string;
    readonly password: string;
    readonly required: boolean;
    readonly secureOnly?: boolean;
    /** The ways to log in that are offered; default both. */
    readonly methods?: readonly ('PLAIN' | 'LOGIN')[];
  };
  /** Only XOAUTH2, with a token that is current; no mail without. `challenge`: a refusal comes with its reason first. */
  readonly tokens?: {
    readonly user: string;
    readonly isCurrent: (token: string) => boolean;
    readonly challenge?: boolean;
    readonly refuse?: string;
  };
  readonly maxSize?: number;
  readonly pipelining?: boolean;
  readonly onConnect?: () => Refuse;
  readonly onMail?: (address: string) => Refuse;
  readonly onRcpt?: (address: string) => Refuse;
  /** At the DATA command: the message itself comes next. */
  readonly onData?: () => void;
  /** After the closing dot; may take its time. */
  readonly onEnd?: (raw: Buffer) => Refuse | Promise<Refuse>;
}

export interface SmtpPeer {
  readonly port: number;
  /** What was accepted, in order. */
  readonly received: ReceivedMail[];
  /** Connections so far. */
  readonly connections: () => number;
  /** Messages whose closing dot has come in, accepted or not. */
  readonly ended: () => number;
  close(): Promise<void>;
}

function asError(refusal: Refuse): Error | null {
  if (refusal === null) return null;
  return Object.assign(new Error(refusal.slice(4)), { responseCode: Number(refusal.slice(0, 3)) });
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function securityOf({ tls = 'none', certificate }: PeerOptions): SMTPServerOptions {
  const pair = certificate === undefined ? {} : { key: certificate.key, cert: certificate.cert };
  if (tls === 'implicit') return { secure: true, ...pair };
  return tls === 'starttls' ? pair : { disabledCommands: ['STARTTLS'] };
}

/** A well-behaved SMTP server on 127.0.0.1 that keeps what it gets; what it refuses is up to the hooks. */
export async function startPeer(options: PeerOptions = {}): Promise<SmtpPeer> {
  const received: ReceivedMail[] = [];
  let connections = 0;
  let ended = 0;
  const { login, tokens } = options;
  const security = securityOf(options);
  const server = new SMTPServer({
    ...security,
    name: 'mail.example.com',
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    allowInsecureAuth: login?.secureOnly !== true,
    hidePIPELINING: options.pipelining === false,
    authOptional: login?.required !== true && tokens === undefined,
    authMethods: tokens ? ['XOAUTH2'] : [...(login?.methods ?? ['PLAIN', 'LOGIN'])],
    ...(login === undefined && tokens === undefined
      ? { disabledCommands: [...(security.disabledCommands ?? []), 'AUTH'] }
      : {}),
    ...(options.maxSize === undefined ? {} : { size: options.maxSize }),
    onAuth: (auth, _session, callback) => {
      if (login && auth.username === login.user && auth.password === login.password) {
        callback(null, { user: auth.username });
      } else if (tokens && auth.username === tokens.user && tokens.isCurrent(auth.accessToken ?? '')) {
        callback(null, { user: auth.username });
      } else if (tokens?.challenge) {
        callback(null, { data: { status: '401', schemes: 'bearer' } });
      } else {
        callback(asError(tokens?.refuse ?? '535 5.7.8 Authentication credentials invalid'));
      }
    },
    onConnect: (_session, callback) => {
      connections += 1;
      callback(asError(options.onConnect?.() ?? null));
    },
    onMailFrom: ({ address }, _session, callback) => callback(asError(options.onMail?.(address) ?? null)),
    onRcptTo: ({ address }, _session, callback) => callback(asError(options.onRcpt?.(address) ?? null)),
    onData: (stream, session, callback) => {
      options.onData?.();
      const receive = async (): Promise<Refuse> => {
        const raw = await buffer(stream);
        ended += 1;
        const refusal = (await options.onEnd?.(raw)) ?? null;
        if (refusal !== null) return refusal;
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw,
          parsed: await simpleParser(raw),
          user: typeof session.user === 'string' ? session.user : null,
          secure: session.secure,
        });
        return null;
      };
      receive().then(
        (refusal) => callback(asError(refusal), 'OK: kept'),
        (error: Error) => callback(error),
      );
    },
  });
  server.on('error', () => undefined);
  const port = await listen(server.server);
  return {
    port,
    received,
    connections: () => connections,
    ended: () => ended,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a badly behaved server does at a point: says a line, or these. */
export type Act = string | 'drop' | 'silence';

/** Points of the conversation at which a scripted server leaves the usual way. `body`: at the first bytes of the message. */
export type Script = Partial<
  Readonly<
    Record<'greeting' | 'ehlo' | 'auth' | 'starttls' | 'mail' | 'rcpt' | 'data' | 'body' | 'end' | 'rset' | 'quit', Act>
  >
>;

export interface RawPeer {
  readonly port: number;
  /** Everything that came in, of all connections. */
  readonly heard: () => string;
  close(): Promise<void>;
}

/** A bare TCP server: `handle` does with each connection what it likes. */
export async function startRawPeer(handle: (socket: Socket) => void): Promise<RawPeer> {
  const sockets = new Set<Socket>();
  const heard: Buffer[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => heard.push(chunk));
    handle(socket);
  });
  const port = await listen(server);
  return {
    port,
    heard: () => Buffer.concat(heard).toString('latin1'),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const usual: Readonly<Record<keyof Script, Act>> = {
  greeting: '220 mail.example.com ESMTP',
  ehlo: '250 mail.example.com',
  auth: '235 2.7.0 Accepted',
  starttls: '502 5.5.1 Not implemented',
  mail: '250 2.1.0 OK',
  rcpt: '250 2.1.5 OK',
  data: '354 Go ahead',
  body: 'silence',
  end: '250 2.0.0 Kept',
  rset: '250 2.0.0 OK',
  quit: '221 2.0.0 Bye',
};

function pointOf(command: string): keyof Script | null {
  const verb = command.slice(0, 4).toUpperCase();
  const points: Readonly<Record<string, keyof Script>> = {
    EHLO: 'ehlo',
    HELO: 'ehlo',
    AUTH: 'auth',
    STAR: 'starttls',
    MAIL: 'mail',
    RCPT: 'rcpt',
    DATA: 'data',
    RSET: 'rset',
    QUIT: 'quit',
  };
  return points[verb] ?? null;
}

/** A server that speaks SMTP as written here and nowhere else: silence, drops and nonsense at any point. */
export function startScriptedPeer(script: Script): Promise<RawPeer> {
  const at = (point: keyof Script): Act => script[point] ?? usual[point];
  return startRawPeer((socket) => {
    let pending = '';
    let inBody = false;
    let deaf = false;
    const act = (what: Act): void => {
      if (what === 'drop') socket.destroy();
      else if (what === 'silence') deaf = true;
      else socket.write(`${what}\r\n`);
    };
    const readBody = (): boolean => {
      const end = pending.startsWith('.\r\n') ? -2 : pending.indexOf('\r\n.\r\n');
      if (end === -1) return false;
      pending = pending.slice(end + 5);
      inBody = false;
      act(at('end'));
      return true;
    };
    const readCommand = (): boolean => {
      const end = pending.indexOf('\r\n');
      if (end < 0) return false;
      const command = pending.slice(0, end);
      pending = pending.slice(end + 2);
      const point = pointOf(command);
      act(point === null ? '500 5.5.2 What?' : at(point));
      if (point === 'quit' && !deaf) socket.end();
      inBody = point === 'data' && at('data').startsWith('354');
      if (inBody && script.body === 'drop') socket.once('data', () => socket.destroy());
      else if (inBody && script.body !== undefined) act(script.body);
      return true;
    };
    socket.on('data', (chunk: Buffer) => {
      pending += chunk.toString('latin1');
      while (!deaf && (inBody ? readBody() : readCommand()));
    });
    act(at('greeting'));
  });
}
