import { textsTexts } from '../../i18n/texts.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { typeInField } from '../kit/text-field.tsx';
import { textStatus } from '../kit/text-page.ts';
import { loadPreview, pageOf, textPreviewBindings } from './keymap.ts';
import type { TextPreviewScreen } from './update.ts';
import { paintTextPreview, TextPreviewView } from './view.tsx';

export const textPreviewDefinition: ScreenDefinition<TextPreviewScreen> = {
  title: (_screen, language) => textsTexts(language).previewTitle,
  help: (language) => textsTexts(language).previewHelp,
  bindings: textPreviewBindings,
  View: TextPreviewView,
  drawn: ({ rendered, searching, query }) => [rendered === null, searching, searching ? query : null],
  paint: paintTextPreview,
  status: (desk) => textStatus(desk.language, pageOf(desk), desk.screen.top),
  opened: loadPreview,
  isLoading: ({ rendered }) => rendered === null,
  field: ({ searching, query }) => (searching ? { name: 'query', jump: query.jump } : null),
  type: (desk, event) =>
    desk.screen.searching && typeInField(desk, event, desk.screen.query, (screen, query) => ({ ...screen, query })),
  changesNothing: true,
};
