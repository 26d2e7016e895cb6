import { afterAll, describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlantedTree } from './planted-tree.js';

interface HouseRule {
  readonly name: string;
  /** The files that it holds for. */
  readonly of: RegExp;
  readonly except?: RegExp;
  /** What must not stand in them; without it there must be no such file. */
  readonly never?: RegExp;
  readonly instead: string;
}

/** What neither the linter nor the boundaries can say. */
const RULES: readonly HouseRule[] = [
  {
    name: 'the time comes from the clock',
    of: /^src\/(?:contexts|kernel)\//,
    except: /\.(?:spec|seed)\.ts$|^src\/kernel\/(?:clock|id)\.ts$/,
    never: /\bnew Date\(\s*\)|\bDate\(\s*\)|\bDate\.now\b|\bperformance\.now\b/,
    instead: 'take the moment as a parameter, or have Clock injected',
  },
  {
    name: 'names say what a thing is',
    of: /^src\//,
    never: /\b(?:class|interface|type|enum|const|let|function)\s+(?:\w*(?:Impl|Helpers?|Manager|Utils?)\b|I[A-Z][a-z]\w*\s*(?:[<{=]|extends\b))/,
    instead: 'name a port by its capability and an adapter by its technology',
  },
  { name: 'files are named by what is in them', of: /(?:^|[/.-])(?:utils?|helpers?|managers?|impl|common|misc)\.ts$/, instead: 'name it by the one thing that it is about' },
  { name: 'only a context has an index', of: /^src\/.*\bindex\.ts$/, except: /^src\/contexts\/[^/]+\/index\.ts$/, instead: 'import what is meant from where it is' },
  { name: 'only a door hands on what is elsewhere', of: /^src\//, except: /^src\/(?:contexts\/[^/]+\/index|platform\/[^/]+\/published)\.ts$/, never: /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;]*\bfrom\b/m, instead: 'import what is meant from where it is' },
  { name: 'the dispatcher alone ends a transaction', of: /^src\/contexts\//, never: /\.(?:flush|persistAndFlush|transactional|fork|commit|rollback)\(/, instead: 'load, decide through the aggregate, add: the unit of work does the rest' },
  { name: 'an example is not lost', of: /^src\//, never: /@example [^"'[{\s][^*\n]*[^*\s] +[^*\s]/, instead: 'put an example of several words in quotation marks: unquoted, Swagger drops it' },
  { name: 'a port is its own token', of: /^src\/contexts\//, never: /@Inject\(|\bSymbol(?:\.for)?\(/, instead: 'make the port an abstract class' },
  { name: 'every route is guarded and documented', of: /^src\//, except: /^src\/(?:platform\/(?:http|openapi)\/|app\.factory\.ts$)/, never: /\bHttpAdapterHost\b|\bgetHttpAdapter\b|\bgetInstance\(|\bApiExclude(?:Endpoint|Controller)\b/, instead: 'make it a controller with a permission, or @Public()' },
];

function offences(folder: string): string[] {
  const files = globSync('src/**/*.ts', { cwd: folder }).filter((file) => file !== path.join('src', 'metadata.ts')).toSorted();
  return files.flatMap((file) => {
    const held = RULES.filter(({ of, except }) => of.test(file) && !except?.test(file));
    const text = readFileSync(path.join(folder, file), 'utf8');
    return held.filter(({ never }) => !never || never.test(text)).map(({ name, instead }) => `${file}: ${name}: ${instead}`);
  });
}

const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['the time comes from the clock', 'src/contexts/planted/domain/thing/thing.ts', 'export const planted = () => new Date();\n'],
  ['the time comes from the clock', 'src/contexts/planted/thing.ts', 'export const planted = () => Date.now();\n'],
  ['the time comes from the clock', 'src/contexts/planted/application/commands/make.command.ts', 'export const planted = [1].map(Date.now);\n'],
  ['the time comes from the clock', 'src/kernel/planted.ts', 'export const planted = () => new Date( );\n'],
  ['an example is not lost', 'src/platform/planted/example.dto.ts', 'export class Planted {\n  /** @example two words */\n  readonly name!: string;\n}\n'],
  ['names say what a thing is', 'src/platform/planted/one.ts', 'export class LeadServiceImpl {}\n'],
  ['names say what a thing is', 'src/platform/planted/two.ts', 'export const dateHelper = 1;\n'],
  ['names say what a thing is', 'src/contexts/planted/three.ts', 'export abstract class LeadManager {}\n'],
  ['names say what a thing is', 'src/contexts/planted/four.ts', 'export interface ILead {}\n'],
  ['files are named by what is in them', 'src/contexts/planted/utils.ts', 'export const planted = 1;\n'],
  ['files are named by what is in them', 'src/platform/planted/date-helper.ts', 'export const planted = 1;\n'],
  ['only a context has an index', 'src/contexts/planted/domain/index.ts', 'export const planted = 1;\n'],
  ['only a context has an index', 'src/platform/planted/index.ts', 'export const planted = 1;\n'],
  ['only a door hands on what is elsewhere', 'src/platform/planted/five.ts', "export * from './one.js';\n"],
  ['only a door hands on what is elsewhere', 'src/platform/planted/six.ts', "export {\n  LeadServiceImpl,\n} from './one.js';\n"],
  ['the dispatcher alone ends a transaction', 'src/contexts/planted/planted.commands.ts', 'export const planted = (em: { flush(): void }) => em.flush();\n'],
  ['a port is its own token', 'src/contexts/planted/seven.ts', "export const TOKEN = Symbol('planted');\n"],
  ['a port is its own token', 'src/contexts/planted/planted.controller.ts', "export class Planted {\n  constructor(@Inject('TOKEN') readonly port: unknown) {}\n}\n"],
  ['every route is guarded and documented', 'src/contexts/planted/planted.module.ts', "export const planted = (host: HttpAdapterHost) => host.httpAdapter.get('/planted', () => 1);\n"],
  ['every route is guarded and documented', 'src/platform/planted/eight.ts', '@ApiExcludeController()\nexport class Planted {}\n'],
];

const tree = new PlantedTree(Object.fromEntries(PLANTED.map(([, file, text]) => [file, text])));
afterAll(() => tree.remove());
const found = offences(tree.folder);

describe('the rules of the house', () => {
  it.each(PLANTED)('%s: reported of %s', (rule, file) => {
    expect(found).toContainEqual(expect.stringMatching(`^${file}: ${rule}: `));
  });

  it('are proven, each by a violation', () => {
    expect(RULES.map(({ name }) => name).toSorted()).toEqual([...new Set(PLANTED.map(([rule]) => rule))].toSorted());
  });

  it('are kept by the product', () => {
    expect(found.filter((offence) => !PLANTED.some(([, file]) => offence.startsWith(`${file}:`)))).toEqual([]);
  });
});
