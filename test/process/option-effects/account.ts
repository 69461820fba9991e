import { type Certificates, makeCertificates } from '../../helpers/certificates.ts';
import type { SmtpPeer } from '../../helpers/smtp-peer.ts';
import type { Effects } from './effect.ts';
import { type EffectWorld, filesIn, lookingUp, send } from './world.ts';

/** The one who may log in. */
const login = { user: 'bakker', password: 'geheim 1', required: false };

/** Made once for each world: servers that the account does not name at first. */
interface Others {
  readonly certificates: Certificates;
  readonly loggingIn: SmtpPeer;
  readonly trusted: SmtpPeer;
  readonly selfSigned: SmtpPeer;
  readonly plain: SmtpPeer;
}

const made = new WeakMap<EffectWorld, Promise<Others>>();

async function makeOthers(world: EffectWorld): Promise<Others> {
  const certificates = await makeCertificates();
  return {
    certificates,
    loggingIn: await world.startPeer({ login }),
    trusted: await world.startPeer({ tls: 'starttls', certificate: certificates.good }),
    selfSigned: await world.startPeer({ tls: 'starttls', certificate: certificates.selfSigned }),
    plain: await world.startPeer(),
  };
}

function othersOf(world: EffectWorld): Promise<Others> {
  const others = made.get(world) ?? makeOthers(world);
  made.set(world, others);
  return others;
}

/** As whom the mail came in at the server that knows logins, or why it did not. */
async function loggedIn(world: EffectWorld): Promise<string | null> {
  const { mails, end } = await send(world, { to: (await othersOf(world)).loggingIn });
  return mails[0] ? mails[0].user : end;
}

const toLogin = async (world: EffectWorld) => ({ 'mail.port': String((await othersOf(world)).loggingIn.port) });

/** How many mails came to the server, and how many into the folders. */
async function arrivals(world: EffectWorld): Promise<readonly number[]> {
  const folders = await Promise.all(['eml-a', 'eml-b'].map(world.folder));
  const before = await Promise.all(folders.map(filesIn));
  const { mails } = await send(world);
  const after = await Promise.all(folders.map(filesIn));
  return [mails.length, ...after.map((files, index) => files.length - (before[index]?.length ?? 0))];
}

/** How mail leaves. */
export const accountEffects: Effects = {
  'mail.enabled': {
    value: 'nee',
    show: async (world) => (await send(world)).end,
    before: 'accepted',
    after: 'mail-disabled',
  },
  'mail.method': {
    given: async (world) => ({ 'mail.folder': await world.folder('eml-a') }),
    value: 'folder',
    show: arrivals,
    before: [1, 0, 0],
    after: [0, 1, 0],
  },
  'mail.folder': {
    given: async (world) => ({ 'mail.method': 'folder', 'mail.folder': await world.folder('eml-a') }),
    value: (world) => world.folder('eml-b'),
    show: arrivals,
    before: [0, 1, 0],
    after: [0, 0, 1],
  },
  'mail.server': {
    value: 'mail.korenaar.example',
    show: async (world) => {
      const { names, lookup } = lookingUp();
      const { end } = await send(world, { transport: { lookup } });
      return [end, names];
    },
    before: ['accepted', []],
    after: ['accepted', ['mail.korenaar.example']],
  },
  'mail.port': {
    value: async (world) => String((await othersOf(world)).plain.port),
    show: async (world) => {
      const { plain } = await othersOf(world);
      const elsewhere = plain.received.length;
      const { mails } = await send(world);
      return [mails.length, plain.received.length - elsewhere];
    },
    before: [1, 0],
    after: [0, 1],
  },
  'mail.security': {
    given: async (world) => ({ 'mail.port': String((await othersOf(world)).trusted.port) }),
    value: 'starttls',
    show: async (world) => {
      const { trusted, certificates } = await othersOf(world);
      const { mails } = await send(world, { to: trusted, transport: { ca: certificates.ca } });
      return mails.map(({ secure }) => secure);
    },
    before: [false],
    after: [true],
  },
  'mail.allowSelfSigned': {
    given: async (world) => ({
      'mail.security': 'starttls',
      'mail.port': String((await othersOf(world)).selfSigned.port),
    }),
    value: 'ja',
    show: async (world) => (await send(world, { to: (await othersOf(world)).selfSigned })).end,
    before: 'certificate-self-signed',
    after: 'accepted',
  },
  'mail.anonymous': {
    given: async (world) => ({
      ...(await toLogin(world)),
      'mail.user': login.user,
      'mail.password': login.password,
    }),
    value: 'nee',
    show: loggedIn,
    before: null,
    after: 'bakker',
  },
  'mail.user': {
    given: async (world) => ({
      ...(await toLogin(world)),
      'mail.anonymous': 'nee',
      'mail.user': login.user,
      'mail.password': login.password,
    }),
    value: 'slager',
    show: loggedIn,
    before: 'bakker',
    after: 'login-refused',
  },
  'mail.password': {
    given: async (world) => ({
      ...(await toLogin(world)),
      'mail.anonymous': 'nee',
      'mail.user': login.user,
      'mail.password': 'geraden',
    }),
    value: login.password,
    show: loggedIn,
    before: 'login-refused',
    after: 'bakker',
  },
};
