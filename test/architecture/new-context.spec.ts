import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlantedTree } from './planted-tree.js';

const tree = new PlantedTree({ 'migrations/Migration29991231235959_planted.ts': '' });
afterAll(() => tree.remove());

const make = (...args: string[]) => tree.start(['scripts/new-context.mjs', ...args]);
const read = (file: string) => readFileSync(path.join(tree.folder, file), 'utf8');
const filesOf = (name: string) => globSync([`src/contexts/${name}/**/*.*`, `test/${name}/*.*`, `migrations/*_${name.replaceAll('-', '_')}.ts`], { cwd: tree.folder }).toSorted();

const APP_MODULE = 'src/app.module.ts';
const appModule = read(APP_MODULE);
afterEach(() => writeFileSync(path.join(tree.folder, APP_MODULE), appModule));

describe('refusing to make a context', () => {
  const before = readdirSync(path.join(tree.folder, 'src/contexts'));

  it.each([
    ['without a name', [], /use new:context NAME/],
    ['with two names', ['offers', 'orders'], /use new:context NAME/],
    ['both flat and full', ['offers', '--flat', '--full'], /use new:context NAME/],
    ['with an option that it does not know', ['offers', '--fast'], /Unknown option '--fast'/],
    ['with capitals', ['Offers'], /"Offers" is no name/],
    ['with an underscore', ['price_lists'], /"price_lists" is no name/],
    ['with a way out of the folder', ['../offers'], /is no name/],
    ['with a name beyond measure', [`${'o'.repeat(40)}s`], /is no name/],
    ['whose singular can not be told', ['people'], /"people" is not a plural that ends in s: name its singular too, with --record/],
    ['whose singular is its plural', ['sheep', '--record', 'sheep'], /can't be the same word/],
    ['that is there', ['notes'], /there is src\/contexts\/notes already/],
    ['whose record is another one’s', ['jottings', '--record', 'note'], /notes\.resource\.ts describes "jottings" or "note" already/],
    ['whose address is another name of a resource', ['opportunities'], /means something else already/],
    ['whose address is the Swagger page', ['docs'], /means something else already/],
    ['that the database would not take', ['references'], /means something else already/],
    ['that would hide what the code needs', ['dates'], /"Date" means something else in work-item\.spec\.ts/],
  ])('%s', (_, args, message) => {
    const { status, stdout, stderr } = make(...args);
    expect(status).toBeGreaterThan(0);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^rapport: .*\n$/);
    expect(stderr).toMatch(message);
    expect(readdirSync(path.join(tree.folder, 'src/contexts'))).toEqual(before);
    expect(read(APP_MODULE)).toBe(appModule);
  });
});

describe('making a context', () => {
  it.each([
    ['flat', 'visits', [], ['visit', 'Visit', 'visits', 'a visit', 'visit.created']],
    ['full', 'price-lists', ['--full'], ['price list', 'PriceList', 'price_lists', 'a price list', 'price_list.created']],
    ['flat', 'people', ['--record', 'person'], ['person', 'Person', 'people', 'a person', 'person.created']],
    ['full', 'entries', ['--full'], ['entry', 'Entry', 'entries', 'an entry', 'entry.created']],
    ['full', 'cases', ['--full'], ['theCase', 'Case', 'cases', 'a case', 'case.created']],
    ['flat', 'status-changes', ['--flat'], ['status change', 'StatusChange', 'status_changes', 'a status change', 'status_change.created']],
  ])('%s, calls everything in it after %s', (density, name, options, words) => {
    const { status, stdout, stderr } = make(name, ...options);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const files = filesOf(name);
    const text = files.map(read).join('\n');
    for (const word of words) expect(text).toContain(word);
    expect(files.filter((file) => /work.?item/i.test(file + read(file)))).toEqual([]);
    expect(files.some((file) => file.includes('/domain/'))).toBe(density === 'full');
    const listed = [...stdout.matchAll(/^ {2}((?:src|test|migrations)\/\S+) {2,}\S/gm)].map(([, file]) => file!);
    expect(listed.filter((file) => !files.includes(file))).toEqual([]);
    expect(listed.length).toBeGreaterThan(8);
  });

  it('puts its migration after all others', () => {
    make('offers');
    expect(Number(/Migration(\d+)_offers/.exec(filesOf('offers')[0]!)![1])).toBeGreaterThan(29991231235959);
  });

  it.each([
    ['one-liners', '[NotesModule]', '[NotesModule, OneLinersModule]'],
    ['poems', '[\n  NotesModule,\n]', '[\n  NotesModule,\n  PoemsModule,\n]'],
    ['ideas', '[]', '[IdeasModule]'],
  ])('enters %s in the list of contexts when that reads %j', (name, list, longer) => {
    writeFileSync(path.join(tree.folder, APP_MODULE), appModule.replace(/(CONTEXTS = )\[[^\]]*\]/, `$1${list}`));
    make(name);
    expect(read(APP_MODULE)).toContain(`CONTEXTS = ${longer};\n`);
    expect(read(APP_MODULE)).toMatch(new RegExp(`^import \\{ \\w+Module \\} from './contexts/${name}/${name}.module.js';$`, 'm'));
  });

  it('says so when there is no such list', () => {
    writeFileSync(path.join(tree.folder, APP_MODULE), 'export {};\n');
    expect(make('bids').stderr).toMatch(/^rapport: src\/app\.module\.ts has no "export const CONTEXTS/);
    expect(filesOf('bids')).toEqual([]);
  });
});
