// Runs npm under the Node.js that Rapport runs on.
import { npmEnvironment } from '../install.mjs';
import { run } from '../processes.mjs';

export default async (args) => (await run('npm', args, { env: npmEnvironment() })).code;
