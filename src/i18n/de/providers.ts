import type { ProvidersTexts } from '../providers.ts';

export const providersTexts: ProvidersTexts = {
  title: 'Anbieter wählen',
  help: [
    'Die Mailserver bekannter Anbieter. Enter trägt Server, Port und Verschlüsselung ein, und die Grenze pro Tag, wenn sie bekannt ist. Alles lässt sich danach ändern.',
    'Unter der Liste steht, was Sie bei diesem Anbieter beachten müssen, und von wann die Angaben sind. Angaben von 2015 sind seither ungeprüft: fragen Sie Ihren Anbieter, ob sie noch gelten.',
  ],
  columns: {
    name: 'Anbieter',
    server: 'Server',
    port: 'Port',
    security: 'Verschlüsselung',
    limit: 'Pro Tag',
    asOf: 'Stand',
  },
  asOf: { '2015': '2015', '2026-03': 'März 2026' },
};
