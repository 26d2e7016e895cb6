// Writes openapi.json and the client's types, or tells whether they are what the code says.
import { runNode } from '../processes.mjs';
import { prepare } from '../stages.mjs';

export default async function openapi(args) {
  await prepare();
  for (const script of ['dist/src/openapi.js', 'scripts/generate-client.mjs']) {
    const { code } = await runNode([script, ...args]);
    if (code !== 0) return code;
  }
  return 0;
}
