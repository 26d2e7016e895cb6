// Checks style, boundaries, the OpenAPI document, and what containers are made from.
import { ensureMetadata } from '../build.mjs';
import { install } from '../install.mjs';
import { runNode } from '../processes.mjs';
import { Misuse } from '../report.mjs';

const LINTERS = {
  code: ['node_modules/oxlint/bin/oxlint', '--quiet', 'src', 'migrations', 'test', 'scripts'],
  boundaries: ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', 'src', 'migrations', '--config', '.dependency-cruiser.mjs'],
  compose: ['node_modules/dclint/bin/dclint.cjs', '--max-warnings', '0', 'docker-compose.yml'],
  dockerfile: ['node_modules/dockerfile-utils/bin/dockerfile-utils', 'lint', 'Dockerfile'],
  openapi: ['node_modules/@redocly/cli/bin/cli.js', 'lint', 'openapi.json'],
};

export default async function lint(names) {
  const unknown = names.find((name) => !Object.hasOwn(LINTERS, name));
  if (unknown) throw new Misuse(`lint does not know "${unknown}": it checks ${Object.keys(LINTERS).join(', ')}`);
  await install();
  ensureMetadata();
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  let failed = 0;
  for (const name of names.length > 0 ? names : Object.keys(LINTERS)) failed += (await runNode(LINTERS[name], { env })).code === 0 ? 0 : 1;
  return failed > 0 ? 1 : 0;
}
