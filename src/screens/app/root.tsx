import { Box } from 'ink';
import { type ReactElement, useSyncExternalStore } from 'react';
import { FieldContext } from '../kit/text-field.tsx';
import { isTooSmall } from '../terminal/capabilities.ts';
import { type App, deskAndDefinition } from './app.ts';
import { fieldId } from './key-target.ts';

/** The top screen's view in its place. Header, message line, keys and all that moves are painted over it. */
export function Root({ app }: { readonly app: App }): ReactElement | null {
  const drawn = useSyncExternalStore(app.subscribe, app.drawn);
  if (isTooSmall(drawn.size)) return null;
  const { desk, definition } = deskAndDefinition(app, drawn.top);
  const field = definition.field?.(drawn.top.screen) ?? null;
  const port = { field: app.field, id: field && fieldId(drawn.top.id, field) };
  const { View } = definition;
  return (
    <FieldContext.Provider value={port}>
      <Box
        width={drawn.size.columns}
        height={drawn.size.rows}
        flexDirection="column"
        paddingTop={desk.area.row}
        overflow="hidden"
      >
        <View key={drawn.top.id} screen={drawn.top.screen} desk={desk} />
      </Box>
    </FieldContext.Provider>
  );
}
