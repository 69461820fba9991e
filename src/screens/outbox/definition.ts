import { outboxTexts } from '../../i18n/outbox.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { typeInField } from '../kit/text-field.tsx';
import { outboxBindings, readOutbox } from './keymap.ts';
import { tableHeight } from './layout.ts';
import { type OutboxScreen, withQuery } from './update.ts';
import { OutboxView, paintOutbox } from './view.tsx';

export const outboxDefinition: ScreenDefinition<OutboxScreen> = {
  title: (_screen, language) => outboxTexts(language).title,
  help: (language) => outboxTexts(language).help,
  bindings: outboxBindings,
  View: OutboxView,
  drawn: ({ entries, status, list, loading, state, query, searching }) => [
    entries,
    status,
    list.rows,
    list.top,
    loading,
    state,
    query,
    searching,
  ],
  paint: paintOutbox,
  status: (desk) => listStatus(desk.language, desk.screen.list, tableHeight(desk)),
  opened: (desk) => {
    void readOutbox(desk);
  },
  changed: readOutbox,
  isLoading: ({ loading }) => loading,
  field: ({ searching, query }) => (searching ? { name: 'query', jump: query.jump } : null),
  type: (desk, event) => {
    if (!desk.screen.searching) return false;
    const height = tableHeight(desk);
    return typeInField(desk, event, desk.screen.query, (screen, query) => withQuery(screen, query, height));
  },
};
