import type { ProvidersTexts } from '../providers.ts';

export const providersTexts: ProvidersTexts = {
  title: 'Preset kiezen',
  help: [
    'De mailservers van bekende providers. Enter vult Server, Poort en Beveiliging in, en de limiet per dag als die bekend is. Alles blijft daarna te wijzigen.',
    'Onder de lijst staat waar u bij deze provider op moet letten, en van wanneer de gegevens zijn. Gegevens uit 2015 zijn daarna niet nagekeken: vraag uw provider of ze nog gelden.',
  ],
  columns: {
    name: 'Provider',
    server: 'Server',
    port: 'Poort',
    security: 'Beveiliging',
    limit: 'Per dag',
    asOf: 'Stand',
  },
  asOf: { '2015': '2015', '2026-03': 'maart 2026' },
};
