import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { startSignIn } from './start.ts';
import { isUnderWay, type SignInScreen } from './update.ts';

const underWay = ({ screen }: Desk<SignInScreen>) => isUnderWay(screen);

export const signInBindings: readonly ScreenBinding<SignInScreen>[] = [
  {
    id: 'sign-in.again',
    keys: parseKeyNames('Enter'),
    label: 'retry',
    group: 'screen',
    when: (desk) => !underWay(desk),
    run: startSignIn,
  },
  {
    // The work ends with its screen.
    id: 'sign-in.stop',
    keys: parseKeyNames('Esc'),
    label: 'stop',
    group: 'screen',
    when: underWay,
    run: (desk) => desk.back(),
  },
  { ...backBinding<SignInScreen>('sign-in'), when: (desk) => !underWay(desk) },
];
