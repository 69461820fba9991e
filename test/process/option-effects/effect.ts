import { expect } from 'vitest';
import { setOptions } from '../../../src/actions/options.ts';
import { files } from '../../../src/state/files.ts';
import type { optionShape } from '../../../src/state/schemas/options.ts';
import type { EffectWorld } from './world.ts';

type Rubrics = typeof optionShape;

/** Every option key, as the command line has them. */
export type OptionKey =
  | { [R in keyof Rubrics]: `${R}.${keyof Rubrics[R]['shape'] & string}` }[keyof Rubrics]
  | 'language';

type Written = Readonly<Partial<Record<OptionKey, string>>>;

/** How one sees that an option does something. */
export interface Effect {
  /** Another value, as a person writes it; of some only the world knows one: a port, a folder. */
  readonly value: string | ((world: EffectWorld) => string | Promise<string>);
  /** Other options, without which there is nothing to see. */
  readonly given?: Written | ((world: EffectWorld) => Written | Promise<Written>);
  /** What is to be seen: of a mail that arrived, a document read back, a plan, what a command said. */
  readonly show: (world: EffectWorld) => unknown;
  /** What is shown before and after the option is changed; expect's own matchers may stand in it. */
  readonly before: unknown;
  readonly after: unknown;
}

export type Effects = Readonly<Partial<Record<OptionKey, Effect>>>;

/** The rows of a table, each with its key. */
export function rowsOf(effects: Effects): readonly (readonly [OptionKey, Effect])[] {
  // The table's own type lets it have no other keys.
  return Object.entries(effects) as [OptionKey, Effect][];
}

/** A test file that shows what an option does, where that takes more than a row, and words of it that stand there. */
export interface Elsewhere {
  readonly file: string;
  readonly says: string;
  readonly reason: string;
}

const signingIn = { file: 'test/actions/sign-in.test.ts', reason: 'needs a sign-in service' };

export const provenElsewhere: Readonly<Partial<Record<OptionKey, Elsewhere>>> = {
  'mail.oauthIssuer': { ...signingIn, says: "'mail.oauthIssuer'" },
  'mail.oauthClientId': { ...signingIn, says: "'mail.oauthClientId'" },
  'mail.oauthToken': { ...signingIn, says: "'mail.oauthToken'" },
  'mail.oauthScope': { file: 'test/mail/oauth.test.ts', says: 'invalid_scope', reason: signingIn.reason },
};

async function resolved<T extends string | Written>(
  wanted: T | ((world: EffectWorld) => T | Promise<T>),
  world: EffectWorld,
): Promise<T> {
  return typeof wanted === 'function' ? wanted(world) : wanted;
}

/** Changes the option, and looks before and after. The world's options are afterwards as they were. */
export async function expectEffect(world: EffectWorld, key: OptionKey, effect: Effect): Promise<void> {
  const { company } = world.context;
  const kept = await company.read(files.options);
  try {
    const given = await resolved(effect.given ?? {}, world);
    await setOptions(world.context, Object.entries(given));
    expect(await effect.show(world), 'before').toEqual(effect.before);
    await setOptions(world.context, [[key, await resolved(effect.value, world)]]);
    expect(await effect.show(world), 'after').toEqual(effect.after);
  } finally {
    await company.change(async (transaction) => {
      const options = await transaction.open(files.options);
      options.data = kept;
      await options.write();
    });
  }
}
