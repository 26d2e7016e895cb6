// Runs the tests; with --faults only those that take away what Rapport stands on, often.
import { runNode } from '../processes.mjs';
import { prepare } from '../stages.mjs';

const LONG = '--faults';

export default async function test(args) {
  await prepare();
  const isLong = args.includes(LONG);
  const asked = isLong ? [...args.filter((arg) => arg !== LONG), '--selectProjects', 'faults'] : args;
  const env = isLong ? { ...process.env, RAPPORT_FAULTS: 'long' } : process.env;
  return (await runNode(['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', ...asked], { env })).code;
}
