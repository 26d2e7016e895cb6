// Makes a bounded context from templates/flat or templates/full: `node scripts/new-context.mjs NAME [--flat|--full] [--record SINGULAR]`.
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { clashIn, formsOf, rename } from './names.mjs';
import { inRoot } from './paths.mjs';
import { describe, Misuse, Problem } from './report.mjs';

const APP_MODULE = 'src/app.module.ts';
const USAGE = 'use new:context NAME [--flat|--full] [--record SINGULAR]';
const NAME = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;
const MAX_NAME = 30;
/** What an address or a schema can't be called. */
const TAKEN = ['docs', 'references'];

/** What is to be filled in, by the end of a file's name; the rest follows from it. */
const TO_FILL_IN = [
  ['README.md', 'what it is about, its words and its events'],
  ['.events.ts', 'what is announced, and what others learn from it'],
  ['.errors.ts', 'what is refused, with a stable code'],
  ['.resource.ts', 'how the outside sees it: fields, examples, filters, sorts, search'],
  ['.mapping.ts', 'the columns'],
  ['.commands.ts', 'the writes, and the validators of their fields'],
  ['create-{record}.command.ts', 'the validators of its fields'],
  ['archive-{record}.command.ts', 'a verb, as an example'],
  ['.controller.ts', 'the verbs that are more than a change of fields'],
  ['index.ts', 'the door: published events and queries'],
  ['/{record}.ts', 'the aggregate: its fields and its rules'],
  ['/{record}.spec.ts', 'the rules, as sentences'],
  ['.http.spec.ts', 'what its users can do'],
  ['_{table}.ts', 'the table, and an index for every filter and sort'],
];

function understand(args) {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { flat: { type: 'boolean' }, full: { type: 'boolean' }, record: { type: 'string' } } });
  } catch (error) {
    throw new Misuse(`${error.message.split('.')[0]}: ${USAGE}`);
  }
  const { positionals, values } = parsed;
  if (positionals.length !== 1 || (values.flat && values.full)) throw new Misuse(USAGE);
  const [name] = positionals;
  for (const word of [name, values.record ?? name]) {
    if (!NAME.test(word) || word.length < 3 || word.length > MAX_NAME) throw new Misuse(`"${word}" is no name for a context: it needs 3 to ${MAX_NAME} small letters, digits and hyphens, such as price-lists`);
  }
  const forms = formsOf(name, values.record);
  if (!forms) throw new Misuse(`"${name}" is not a plural that ends in s: name its singular too, with --record`);
  if (forms.kebab === name) throw new Misuse(`the singular of "${name}" can't be the same word: name another one with --record`);
  return { name, forms, density: values.full ? 'full' : 'flat' };
}

const read = (file) => readFileSync(inRoot(file), 'utf8');

function refuseTaken({ name, forms }) {
  const aliases = read('src/platform/http/addresses.ts').match(/ALIASES[^{]*\{([^}]*)\}/)?.[1] ?? '';
  if (TAKEN.includes(name) || name.startsWith('pg-') || new RegExp(`['\\s]${name}'?:`).test(aliases)) throw new Problem(`"${name}" means something else already: choose another name`);
  for (const folder of [`src/contexts/${name}`, `test/${name}`]) if (existsSync(inRoot(folder))) throw new Problem(`there is ${folder} already: choose another name, or delete it first`);
  for (const file of globSync('src/**/*.resource.ts', { cwd: inRoot() })) {
    if (new RegExp(`\\bname: '${name}'|\\brecord: '${forms.words}'`).test(read(file))) throw new Problem(`${file} describes "${name}" or "${forms.words}" already: choose another name`);
  }
}

/** The present moment, but after every migration that there is. */
function stamp() {
  const now = Number(new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14));
  const others = readdirSync(inRoot('migrations')).map((file) => Number(/^Migration(\d{14})/.exec(file)?.[1] ?? 0));
  return Math.max(now, ...others.map((other) => other + 1));
}

/** The files to be, by name. */
function filesFrom({ density, forms }) {
  const folder = inRoot('templates', density);
  const migration = `Migration${stamp()}_`;
  const renamed = (text) => rename(text, forms).replaceAll('Migration_', migration);
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.relative(folder, path.join(entry.parentPath, entry.name));
    const text = readFileSync(path.join(folder, file), 'utf8');
    const clash = clashIn(text, forms);
    if (clash) throw new Problem(`"${clash}" means something else in ${entry.name}: choose another name, of two words for instance`);
    files.set(renamed(file), renamed(text));
  }
  return files;
}

/** The map of the product, with one context more. */
function registered({ name, forms }) {
  const text = read(APP_MODULE);
  const module = `${forms.Plural}Module`;
  const list = /export const CONTEXTS = \[([^\]]*)\];/.exec(text);
  const lastImport = [...text.matchAll(/^import .* from '\.\/contexts\/[^']+\.module\.js';\n/gm)].at(-1) ?? [...text.matchAll(/^import .*\n/gm)].at(-1);
  if (!list || !lastImport) throw new Problem(`${APP_MODULE} has no "export const CONTEXTS = […]" with imports before it: put it back first`);
  const entries = [list[1].trim().replace(/,$/, ''), module].filter(Boolean);
  const longer = list[1].includes('\n') ? `\n  ${entries.join(',\n  ')},\n` : entries.join(', ');
  const at = lastImport.index + lastImport[0].length;
  return `${text.slice(0, at)}import { ${module} } from './contexts/${name}/${name}.module.js';\n${text.slice(at).replace(list[0], `export const CONTEXTS = [${longer}];`)}`;
}

function report({ name, density, forms }, files) {
  const endings = TO_FILL_IN.map(([ending, text]) => [ending.replace('{record}', forms.kebab).replace('{table}', forms.snakePlural), text]);
  const lines = [...files.keys()].toSorted((a, b) => (a < b ? -1 : 1)).flatMap((file) => {
    const ending = endings.findLast(([end]) => file.endsWith(end));
    return ending ? [[file, ending[1]]] : [];
  });
  const width = Math.max(...lines.map(([file]) => file.length));
  console.log(`${name} is there, ${density}, and in ${APP_MODULE}. One of them is called "${forms.words}".

Fill in:
${lines.map(([file, text]) => `  ${file.padEnd(width)}  ${text}`).join('\n')}

Then:
  ./rapport openapi          writes it into openapi.json and the client
  ./rapport test ${name}
  ./rapport test contracts   writes the shapes of its events into test/contracts: commit them once they are right
  ./rapport lint`);
}

try {
  const context = understand(process.argv.slice(2));
  refuseTaken(context);
  const files = filesFrom(context);
  const appModule = registered(context);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(inRoot(file)), { recursive: true });
    writeFileSync(inRoot(file), text, { flag: 'wx' });
  }
  writeFileSync(inRoot(APP_MODULE), appModule);
  report(context, files);
} catch (error) {
  console.error(`rapport: ${describe(error)}`);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
