import { signInTexts } from '../../i18n/sign-in.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { signInBindings } from './keymap.ts';
import { startSignIn } from './start.ts';
import { isUnderWay, type SignInScreen } from './update.ts';
import { paintSignIn, SignInView } from './view.tsx';

export const signInDefinition: ScreenDefinition<SignInScreen> = {
  title: (_screen, language) => signInTexts(language).title,
  help: (language) => signInTexts(language).help,
  bindings: signInBindings,
  View: SignInView,
  drawn: () => [],
  paint: paintSignIn,
  opened: startSignIn,
  // Whatever is typed while it waits is for nothing else.
  type: () => true,
  unsaved: (screen, language) => (isUnderWay(screen) ? signInTexts(language).work : null),
};
