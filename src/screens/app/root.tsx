import { Box, Text } from 'ink';
import { type ReactElement, useSyncExternalStore } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { definitionOf } from '../definitions.ts';
import { cellText, widthOf } from '../kit/cell-text.ts';
import { FieldContext } from '../kit/text-field.tsx';
import { isTooSmall } from '../terminal/capabilities.ts';
import { type App, type Drawn, deskAndDefinition } from './app.ts';
import { fieldId } from './key-target.ts';

const product = 'FACTUURPOST';

function Header({ drawn }: { readonly drawn: Drawn }): ReactElement {
  const { company, language, stack, size } = drawn;
  const texts = consoleTexts(language);
  const path = stack.map(({ screen }) => definitionOf(screen).title(screen, language));
  const banner = [
    ...(company.practice ? [texts.practising] : []),
    ...(company.redirectTo === '' ? [] : [fill(texts.redirected, { address: company.redirectTo })]),
  ].join(' ');
  const right = `${banner === '' ? '' : `[${banner}] `}${company.user} `;
  const left = `${product}  ${[company.name, ...path.slice(1)].filter((part) => part !== '').join(' › ')}`;
  const room = Math.max(1, size.columns - widthOf(right) - 2);
  return <Text inverse bold wrap="truncate">{` ${cellText(left, room)} ${right}`}</Text>;
}

/** The whole screen: header, and the top screen's view. The rest is painted over it. */
export function Root({ app }: { readonly app: App }): ReactElement | null {
  const drawn = useSyncExternalStore(app.subscribe, app.drawn);
  if (isTooSmall(drawn.size)) return null;
  const { desk, definition } = deskAndDefinition(app, drawn.top);
  const field = definition.field?.(drawn.top.screen) ?? null;
  const port = { field: app.field, id: field && fieldId(drawn.top.id, field) };
  const { View } = definition;
  return (
    <FieldContext.Provider value={port}>
      <Box width={drawn.size.columns} height={drawn.size.rows} flexDirection="column" overflow="hidden">
        <Header drawn={drawn} />
        <View key={drawn.top.id} screen={drawn.top.screen} desk={desk} />
      </Box>
    </FieldContext.Provider>
  );
}
