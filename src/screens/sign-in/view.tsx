import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import { type SignInTexts, signInTexts } from '../../i18n/sign-in.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { wrapped } from '../kit/cell-text.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { paintText, type TextLine } from '../kit/text-page.ts';
import type { Patch } from '../terminal/layer.ts';
import type { SignInScreen } from './update.ts';

/** All of it is painted. */
export function SignInView({ desk }: ViewProps<SignInScreen>): ReactElement {
  return <PaintedView desk={desk} loading={false} />;
}

function accountLines(texts: SignInTexts, { account }: SignInScreen): readonly TextLine[] {
  if (account === null) return [];
  const width = Math.max(texts.mailbox.length, texts.service.length) + 2;
  const line = (name: string, value: string): TextLine => ({ text: `${name.padEnd(width)}${value}` });
  return [
    line(texts.mailbox, account.user === '' ? texts.noMailbox : account.user),
    line(texts.service, account.server),
    ...(account.signedIn ? [{ text: '' }, { text: texts.replaces }] : []),
    { text: '' },
  ];
}

/** `14:05` */
function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function phaseLines(language: Language, { phase, account }: SignInScreen): readonly TextLine[] {
  const texts = signInTexts(language);
  const user = account?.user ?? '';
  switch (phase.kind) {
    case 'asking':
      return [{ text: texts.asking }];
    case 'waiting':
      return [
        { text: texts.openAddress },
        { text: `  ${phase.prompt.verificationUri}`, bold: true },
        { text: '' },
        { text: texts.typeCode },
        { text: `  ${phase.prompt.userCode}`, bold: true },
        { text: '' },
        { text: user === '' ? texts.signInAsAny : fill(texts.signInAs, { user }) },
        { text: '' },
        { text: fill(texts.left, { left: clockText(phase.left) }) },
      ];
    case 'failed': {
      const { message, remedy } = explainError(language, phase.error);
      return [
        { text: texts.failed, bold: true },
        { text: '' },
        { text: message },
        { text: remedy },
        { text: '' },
        { text: texts.again },
      ];
    }
    default:
      return phase satisfies never;
  }
}

/** An indented line is the code or the address: it is not broken, so that it can be copied. */
function shown({ text, ...style }: TextLine, width: number): readonly TextLine[] {
  if (text.startsWith('  ')) return [{ ...style, text: `  ${text}` }];
  return wrapped(text, width).map((line) => ({ ...style, text: `  ${line}` }));
}

/** Code and address, how long the code is good, or why it failed. */
export function paintSignIn({ screen, area, language }: Desk<SignInScreen>): readonly Patch[] {
  const lines = [...accountLines(signInTexts(language), screen), ...phaseLines(language, screen)];
  const fitting = lines.flatMap((line) => shown(line, area.columns - 4));
  return paintText({ lines: [{ text: '' }, ...fitting], area }, 0);
}
