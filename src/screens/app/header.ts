import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { definitionOf } from '../definitions.ts';
import { cellText, widthOf } from '../kit/cell-text.ts';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import type { App } from './app.ts';

const product = 'FACTUURPOST';
const headerStyle = styleOf({ inverse: true, bold: true });

/** The top line: the company, the way to this screen, what everybody must see (practice, redirected mail), and the user. */
export function headerPatch({ company, user, language, stack, size }: App): Patch {
  const texts = consoleTexts(language);
  const path = stack.map(({ screen }) => definitionOf(screen).title(screen, language));
  const banner = [
    ...(company.practice ? [texts.practising] : []),
    ...(company.redirectTo === '' ? [] : [fill(texts.redirected, { address: company.redirectTo })]),
  ].join(' ');
  const right = `${banner === '' ? '' : `[${banner}] `}${user} `;
  const left = `${product}  ${[company.name, ...path.slice(1)].filter((part) => part !== '').join(' › ')}`;
  const room = Math.max(1, size.columns - widthOf(right) - 2);
  return { row: 0, column: 0, width: size.columns, text: ` ${cellText(left, room)} ${right}`, style: headerStyle };
}
