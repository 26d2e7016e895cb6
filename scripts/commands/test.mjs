// Runs the tests.
import { runNode } from '../processes.mjs';
import { prepare } from '../stages.mjs';

export default async function test(args) {
  await prepare();
  return (await runNode(['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', ...args])).code;
}
