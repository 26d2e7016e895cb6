// Checks the types of the sources and the tests.
import { ensureMetadata, TYPESCRIPT } from '../build.mjs';
import { install } from '../install.mjs';
import { runNode } from '../processes.mjs';

export default async function typecheck(args) {
  await install();
  ensureMetadata();
  const { code } = await runNode([TYPESCRIPT, '-p', 'tsconfig.json', '--noEmit', ...args]);
  return code;
}
