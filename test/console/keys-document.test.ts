import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { consoleTexts } from '../../src/i18n/console.ts';
import { keyLabels } from '../../src/i18n/key-labels.ts';
import { commonBindings } from '../../src/screens/app/common-keys.ts';
import { definitions } from '../../src/screens/definitions.ts';
import { keyWords } from '../../src/screens/help/content.ts';
import { keysMarkdown } from '../../src/screens/keys/key-help.ts';

const all = Object.entries(definitions);

/** `docs/keys.md`, in the language of the manual. */
function keysDocument(): string {
  const words = keyWords('nl');
  const { keysHeading } = consoleTexts('nl');
  const { groups } = keyLabels('nl');
  const sections = all.map(([, { title, bindings }]) => ({ title: title(null, 'nl'), bindings }));
  const everywhere = { title: groups.console, bindings: commonBindings };
  const tables = keysMarkdown([...sections, everywhere], words, ['Toets', 'Wat zij doet', 'Groep']);
  return `# ${keysHeading}\n\n${tables}`;
}

describe('the keys', () => {
  // `npm run keys` writes it anew.
  it('stand in docs/keys.md as the registry has them', async () => {
    await expect(keysDocument()).toMatchFileSnapshot('../../docs/keys.md');
  });

  it.each(all)('have help on the screen %s, in every language', (_kind, definition) => {
    for (const language of languages) {
      expect(definition.title(null, language)).not.toBe('');
      expect(definition.help(language).join('')).not.toBe('');
    }
  });

  it.each(all)('have names of their own on the screen %s', (_kind, { bindings }) => {
    const ids = [...bindings, ...commonBindings].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(all)('lead back with Esc from the screen %s, but from the first', (kind, { bindings }) => {
    const leadsBack = bindings.some(({ keys }) => keys.some((key) => key === 'Esc'));
    expect(leadsBack).toBe(kind !== 'start');
  });
});
