// Makes a new bounded context.
import { install } from '../install.mjs';
import { runNode } from '../processes.mjs';

export default async function newContext(args) {
  await install();
  return (await runNode(['scripts/new-context.mjs', ...args])).code;
}
