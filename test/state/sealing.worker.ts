import { Secrets } from '../../src/state/secrets.ts';
import { heard, say, workerArguments } from '../helpers/inside-worker.ts';

// Seals a text when told to.
const { folder } = workerArguments('folder');
const secrets = new Secrets(folder);
say('ready');
for await (const text of heard<string>()) {
  say(await secrets.seal('bakker/mail.password', text));
  process.exit();
}
