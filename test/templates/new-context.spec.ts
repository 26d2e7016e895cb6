import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlantedTree } from '../architecture/planted-tree.js';
import { ownerClient } from '../support/inside.js';
import type * as Programs from '../support/programs.mjs';

const OWN_TESTS = ['test/price-lists/*.spec.ts', 'test/cases/*.spec.ts', 'src/contexts/price-lists/**/*.spec.ts', 'src/contexts/cases/**/*.spec.ts', 'test/contracts/*.spec.ts', 'test/platform/tenancy.db.spec.ts'];
/** What every resource must pass; here those of the new contexts, since the others have done so already. */
const EVERYBODYS_TESTS = ['test/conformance/resources.http.spec.ts', 'test/conformance/rights.http.spec.ts'];
const OF_NEW_CONTEXTS = String.raw`^(?:what callers reach of )?(?:price-?[lL]ists|cases)\b`;

/** The product's own tests of the new contexts, in the manner of its own configuration but for what is started already. */
const CONFIGURATION = `import config from './jest.config.mjs';
const { globalSetup, globalTeardown, ...system } = config.projects.find(({ displayName }) => displayName === 'system');
export default { ...system, testTimeout: 30_000, testPathIgnorePatterns: [], testMatch: ${JSON.stringify([...OWN_TESTS, ...EVERYBODYS_TESTS].map((glob) => `<rootDir>/${glob}`))} };
`;

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

interface Outcome {
  readonly testResults: readonly { readonly name: string; readonly message: string; readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[];
}

const database = `rapport_new_context_${randomUUID().slice(0, 8)}`;
const inDatabase = (address: string) => Object.assign(new URL(address), { pathname: `/${database}` }).href;

let tree: PlantedTree;
let programs: typeof Programs;

beforeAll(async () => {
  tree = new PlantedTree();
  programs = (await import(path.join(tree.folder, 'test/support/programs.mjs'))) as typeof Programs;
  tree.run(['scripts/new-context.mjs', 'price-lists']);
  tree.run(['scripts/new-context.mjs', 'cases', '--full']);
  tree.run(['scripts/build.mjs']);
  tree.run(['dist/src/openapi.js']);
  tree.run(['scripts/generate-client.mjs']);
}, 60_000);
afterAll(() => tree.remove());

describe('a new context', () => {
  it('has the right types, no fault of style, and stays within its boundaries', () => {
    expect(tree.run(['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json', '--noEmit'])).toBe('');
    const made = ['price-lists', 'cases'].flatMap((name) => [`src/contexts/${name}`, `test/${name}`]);
    expect(tree.run(['node_modules/oxlint/bin/oxlint', 'migrations', ...made])).toMatch('Found 0 warnings and 0 errors');
    expect(tree.run(['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', 'src', 'migrations', '--config', '.dependency-cruiser.mjs'])).toMatch('no dependency violations found');
  });

  it('passes its own tests, and those that every resource must pass', async () => {
    const owner = await ownerClient();
    const urls = { TEST_DATABASE_URL: inDatabase(process.env.TEST_DATABASE_URL!), TEST_APP_DATABASE_URL: inDatabase(process.env.TEST_APP_DATABASE_URL!) };
    await owner.query(`create database ${database}`);
    try {
      programs.migrate(urls.TEST_DATABASE_URL, 'up');
      expect(programs.migrate(urls.TEST_DATABASE_URL, 'down')).toMatch(/_cases\n/);
      expect(programs.migrate(urls.TEST_DATABASE_URL, 'down')).toMatch(/_price_lists\n/);
      programs.migrate(urls.TEST_DATABASE_URL, 'up');
      const app = await programs.startApp({ APP_DATABASE_URL: urls.TEST_APP_DATABASE_URL, ROLE: 'api' });
      try {
        writeFileSync(path.join(tree.folder, 'jest.new-context.mjs'), CONFIGURATION);
        const outcomeOf = (...options: string[]) => (tree.ask([...JEST, '--config', 'jest.new-context.mjs', '--json', '--silent', ...options], { ...urls, TEST_APP_URL: app.url, CI: '' }) as Outcome).testResults;
        const testResults = [...outcomeOf('--testPathIgnorePatterns', 'conformance'), ...outcomeOf('conformance', '--testNamePattern', OF_NEW_CONTEXTS)];
        const failed = testResults.filter(({ assertionResults }) => assertionResults.length === 0 || assertionResults.some(({ status }) => status !== 'passed' && status !== 'pending'));
        expect(failed.map(({ name, message }) => `${name}: ${message}`)).toEqual([]);
        const passed = testResults.flatMap(({ assertionResults }) => assertionResults.flatMap(({ fullName, status }) => (status === 'passed' ? [fullName] : [])));
        for (const sentence of ['priceLists names a field that it does not know', 'cases names a field that it does not know', 'what callers reach of cases by one record after another, and every operation on it: whoever agent', 'archiving a case leaves nothing to be changed', 'a published event case.archived 1 keeps the shape that others rely on', 'creating a price list answers the whole record']) expect(passed).toContain(sentence);
      } finally {
        await app.stop();
      }
    } finally {
      await owner.query(`drop database ${database} with (force)`);
      await owner.end();
    }
  }, 120_000);
});
