import type { ProvidersTexts } from '../providers.ts';

export const providersTexts: ProvidersTexts = {
  title: 'Choose a preset',
  help: [
    'The mail servers of known providers. Enter fills in server, port and security, and the limit per day where it is known. You can change everything afterwards.',
    'Below the list stands what to mind with this provider, and how old the settings are. Settings of 2015 were not looked at since: ask your provider whether they still hold.',
  ],
  columns: {
    name: 'Provider',
    server: 'Server',
    port: 'Port',
    security: 'Security',
    limit: 'Per day',
    asOf: 'As of',
  },
  asOf: { '2015': '2015', '2026-03': 'March 2026' },
};
