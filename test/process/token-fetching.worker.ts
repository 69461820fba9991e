import { companyMailAccount } from '../../src/actions/mail-account.ts';
import { say, workerArguments } from '../helpers/inside-worker.ts';
import { openBakery } from '../helpers/open-bakery.ts';

// Fetches so many access tokens, one after the other, as runs do that need one each.
const { folder, count } = workerArguments('folder', 'count');
for (let time = 0; time < Number(count); time += 1) {
  const { login } = (await companyMailAccount(await openBakery(folder))).account;
  if (login === null || 'password' in login) throw new Error('no token login');
  await login.accessToken();
  say('fetched');
}
