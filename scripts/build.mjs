// Compiles src and migrations into dist when they have changed: `node scripts/build.mjs`.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inData, inRoot, root } from './paths.mjs';
import { runNode, withLock } from './processes.mjs';
import { describe, Problem, say, step } from './report.mjs';

export const TYPESCRIPT = 'node_modules/typescript7/bin/tsc';
const METADATA = 'src/metadata.ts';
const STAMP = 'dist/.rapport-build';
const DRAFT = 'dist.new';
const OLD = 'dist.old';
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/openapi-metadata.mjs'];
const HEADER = '// @ts-nocheck made by scripts/openapi-metadata.mjs\n';

const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);
const read = (file) => (existsSync(inRoot(file)) ? readFileSync(inRoot(file)) : '');
const remove = (file) => rmSync(inRoot(file), { recursive: true, force: true });

/** Names the state of the sources, and that of the part which the metadata is made from. */
function inputs() {
  const listed = ['src', 'migrations'].flatMap((folder) => (existsSync(inRoot(folder)) ? readdirSync(inRoot(folder), { recursive: true, withFileTypes: true }) : []));
  const files = listed.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const sources = files.filter((file) => file !== METADATA).toSorted();
  const settings = SETTINGS.map((file) => hash(read(file)));
  return {
    id: hash(JSON.stringify([settings, sources.map((file) => [file, hash(read(file))])])),
    metadataId: (dependencies) => hash(JSON.stringify([settings, sources, dependencies.map((file) => hash(read(file)))])),
  };
}

function lastBuild() {
  try {
    return JSON.parse(read(STAMP));
  } catch {
    return undefined;
  }
}

/** Names what dist was built from. */
export const buildId = () => lastBuild()?.id;

/** The sources import the metadata, so something must be there before it can be made. */
export function ensureMetadata() {
  if (!existsSync(inRoot(METADATA))) writeFileSync(inRoot(METADATA), `${HEADER}export default async () => ({});\n`);
}

const isFresh = ({ id }) => lastBuild()?.id === id && existsSync(inRoot(METADATA));

export const isBuilt = () => isFresh(inputs());

export async function build() {
  if (isBuilt()) return;
  await withLock(inData('run/build.lock'), async ({ hold }) => {
    const now = inputs();
    if (isFresh(now)) return;
    for (const folder of [DRAFT, OLD]) remove(folder);
    ensureMetadata();
    const [dependencies] = await step('building', () => Promise.all([makeMetadata(now), compile(hold)]));
    writeFileSync(inRoot(DRAFT, 'src/metadata.js'), read(METADATA));
    remove(`${DRAFT}/src/metadata.js.map`);
    writeFileSync(inRoot(DRAFT, path.basename(STAMP)), JSON.stringify({ id: now.id, dependencies, metadataId: now.metadataId(dependencies) }));
    if (existsSync(inRoot('dist'))) renameSync(inRoot('dist'), inRoot(OLD));
    renameSync(inRoot(DRAFT), inRoot('dist'));
    remove(OLD);
    say('built');
  });
}

async function compile(hold) {
  const { code, output } = await runNode([TYPESCRIPT, '-p', 'tsconfig.build.json', '--outDir', DRAFT, '--noEmitOnError'], { quiet: true, onStart: hold });
  if (code === 0) return;
  process.stderr.write(output);
  const errors = output.match(/error TS\d+/g)?.length ?? 0;
  throw new Problem(`the build failed with ${errors} error${errors === 1 ? '' : 's'} of the compiler`);
}

/** Runs beside the compiler, which takes the old metadata: it is not type-checked, and its output is replaced. */
async function makeMetadata(now) {
  const last = lastBuild();
  if (last && now.metadataId(last.dependencies) === last.metadataId) return last.dependencies;
  const file = inData('run/metadata.js');
  const { code, output } = await runNode(['scripts/openapi-metadata.mjs', file], { quiet: true });
  if (code !== 0) throw new Problem(`the OpenAPI metadata could not be made: ${output.trim().split('\n').find((line) => /Error/.test(line)) ?? output.trim()}`);
  const text = HEADER + readFileSync(file, 'utf8').replace('/* eslint-disable */\n', '');
  if (text !== String(read(METADATA))) writeFileSync(inRoot(METADATA), text);
  return JSON.parse(output.trim().split('\n').at(-1));
}

if (import.meta.main) {
  try {
    await build();
  } catch (error) {
    console.error(`rapport: ${describe(error)}`);
    process.exitCode = 1;
  }
}
