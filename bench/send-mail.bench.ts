import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { deliverInvoices } from '../src/actions/deliver-invoices.ts';
import { finaliseInvoices } from '../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../src/actions/make-invoices.ts';
import { setOptions } from '../src/actions/options.ts';
import { figure, inNewCompany, peakMemory, seconds } from './measure.ts';
import { deliverOnce, seedWorld } from './world.ts';

const server = spawn(process.execPath, [fileURLToPath(new URL('./smtp-server.worker.mjs', import.meta.url))], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  await inNewCompany(async (context) => {
    const count = 400;
    await seedWorld(context, count);
    await setOptions(context, [
      ['mail.server', '127.0.0.1'],
      ['mail.port', String(port).trim()],
      ['mail.security', 'none'],
    ]);
    await deliverOnce(context, count, '2026-11-09');
    await makeInvoices(context, { until: '2026-11-15', day: null, debtors: null });
    const made = await finaliseInvoices(context, null);
    const invoices = made.map(({ id }) => id);
    const taken = await seconds(async () => {
      const { counts } = await deliverInvoices(context, { invoices, reason: '' });
      if (counts.accepted !== count) throw new Error(`${counts.accepted} of ${count} accepted`);
    });
    figure('400 invoices by mail to a local server, each state durable', count / taken, 'mails/s');
    figure('  peak memory', peakMemory(), 'MB');
  });
} finally {
  server.kill();
}
