import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlantedTree } from './planted-tree.js';

const cqrs = (name: string) => `import { ${name} } from '@nestjs/cqrs';\nexport const planted = ${name};\n`;
const common = (name: string) => `import { ${name} } from '@nestjs/common';\nexport const planted = ${name};\n`;

/** Each rule, the file that breaks it, and its text. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-restricted-imports', 'src/contexts/planted/event-bus.ts', cqrs('EventBus')],
  ['no-restricted-imports', 'src/contexts/planted/event-publisher.ts', cqrs('EventPublisher')],
  ['no-restricted-imports', 'src/contexts/planted/events-handler.ts', cqrs('EventsHandler')],
  ['no-restricted-imports', 'src/contexts/planted/saga.ts', cqrs('Saga')],
  ['no-restricted-imports', 'src/contexts/planted/aggregate-root.ts', cqrs('AggregateRoot')],
  ['no-restricted-imports', 'src/contexts/planted/command-bus.ts', cqrs('CommandBus')],
  ['no-restricted-imports', 'src/contexts/planted/whole-library.ts', "import * as cqrs from '@nestjs/cqrs';\nexport const planted = cqrs;\n"],
  ['no-restricted-imports', 'src/platform/planted/query-bus.ts', cqrs('QueryBus')],
  ['no-restricted-imports', 'src/platform/planted/event-bus.ts', cqrs('EventBus')],
  ['no-restricted-imports', 'src/contexts/planted/forward-ref.ts', common('forwardRef')],
  ['no-restricted-imports', 'src/contexts/planted/http-exception.ts', common('HttpException')],
  ['no-restricted-imports', 'src/contexts/planted/interface/http/not-found.ts', common('NotFoundException')],
  ['no-console', 'src/platform/planted/console.ts', "console.log('planted');\n"],
  ['no-process-env', 'src/contexts/planted/environment.ts', 'export const planted = process.env.PATH;\n'],
  ['no-process-env', 'src/platform/planted/environment.ts', "export const planted = process.env['PATH'];\n"],
  ['no-floating-promises', 'src/platform/planted/floating.ts', 'const work = async () => 1;\nexport function planted() {\n  work();\n}\n'],
  ['no-floating-promises', 'test/planted/floating.ts', 'const work = async () => 1;\nexport function planted() {\n  work();\n}\n'],
  ['no-misused-promises', 'src/platform/planted/misused.ts', 'const work = async () => false;\nexport const planted = () => (work() ? 1 : 2);\n'],
  ['await-thenable', 'src/platform/planted/thenable.ts', 'export const planted = async (value: number) => await value;\n'],
  ['no-explicit-any', 'src/platform/planted/explicit-any.ts', 'export const planted = (value: any): unknown => value;\n'],
  ['no-unsafe-return', 'src/platform/planted/leaking-any.ts', 'export const planted = (text: string): { a: string } => JSON.parse(text);\n'],
  ['no-unsafe-assignment', 'src/platform/planted/assigned-any.ts', 'export function planted(text: string): string {\n  const value = JSON.parse(text);\n  return String(value);\n}\n'],
  ['no-unsafe-member-access', 'src/platform/planted/member-any.ts', 'export const planted = (text: string): string => String(JSON.parse(text).name);\n'],
  ['no-unsafe-call', 'src/platform/planted/called-any.ts', 'export const planted = (text: string): void => void JSON.parse(text)();\n'],
  ['no-unsafe-argument', 'src/platform/planted/argument-any.ts', 'export const planted = (text: string): number => Number.parseInt(JSON.parse(text), 10);\n'],
  ['only-throw-error', 'src/platform/planted/thrown.ts', "export function planted() {\n  throw 'planted';\n}\n"],
  ['switch-exhaustiveness-check', 'src/platform/planted/switch.ts', "export function planted(value: 'a' | 'b') {\n  switch (value) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n"],
  ['no-cycle', 'src/platform/planted/one.ts', "import { two } from './two.js';\nexport const one = () => two;\n"],
  ['no-cycle', 'src/platform/planted/two.ts', "import { one } from './one.js';\nexport const two = () => one;\n"],
  ['no-unused-vars', 'src/platform/planted/unused.ts', "import { Module } from '@nestjs/common';\nexport const planted = 1;\n"],
  ['no-unused-vars', 'scripts/planted.mjs', "import path from 'node:path';\n"],
  ['eqeqeq', 'src/platform/planted/loose.ts', 'export const planted = (value: unknown) => value == 1;\n'],
  ['no-shadow', 'src/platform/planted/shadow.ts', 'const value = 1;\nexport const planted = (): number => [value].map((value) => value)[0]!;\n'],
  ['no-warning-comments', 'src/platform/planted/later.ts', '// todo: later\nexport const planted = 1;\n'],
  ['no-deprecated', 'src/platform/planted/deprecated.ts', "export const planted = 'text'.substr(1);\n"],
  ['filename-case', 'src/platform/planted/PascalCase.ts', 'export const planted = 1;\n'],
  ['prefer-node-protocol', 'src/platform/planted/protocol.ts', "import { sep } from 'path';\nexport const planted = sep;\n"],
  ['no-focused-tests', 'test/planted/focused.spec.ts', "import { expect, it } from '@jest/globals';\nit.only('planted', () => expect(1).toBe(1));\n"],
  ['no-disabled-tests', 'test/planted/skipped.spec.ts', "import { expect, it } from '@jest/globals';\nit.skip('planted', () => expect(1).toBe(1));\n"],
  ['expect-expect', 'test/planted/asserts-nothing.spec.ts', "import { it } from '@jest/globals';\nit('planted', () => undefined);\n"],
];

interface Diagnostic {
  readonly filename: string;
  /** `plugin(rule)`; absent for a directive that silences nothing. */
  readonly code?: string;
  readonly message: string;
}

const STALE_DIRECTIVE = 'src/platform/planted/directive.ts';

const tree = new PlantedTree({
  ...Object.fromEntries(PLANTED.map(([, file, text]) => [file, text])),
  [STALE_DIRECTIVE]: '// eslint-disable-next-line no-console -- there is none\nexport const planted = 1;\n',
});
let diagnostics: readonly Diagnostic[];

beforeAll(() => {
  ({ diagnostics } = tree.ask(['node_modules/oxlint/bin/oxlint', '--format', 'json', 'src', 'migrations', 'test', 'scripts']) as { diagnostics: readonly Diagnostic[] });
});
afterAll(() => tree.remove());

describe('the lint of the code', () => {
  it.each(PLANTED)('%s is reported of %s', (rule, file) => {
    const reported = diagnostics.filter(({ filename }) => filename === file).map(({ code }) => /\((.+)\)/.exec(code ?? '')?.[1]);
    expect(reported).toContain(rule);
  });

  it('is not silenced for nothing', () => {
    expect(diagnostics.filter(({ filename }) => filename === STALE_DIRECTIVE)).toHaveLength(1);
  });

  it('finds no fault in the product', () => {
    const planted = new Set([...PLANTED.map(([, file]) => file), STALE_DIRECTIVE]);
    expect(diagnostics.filter(({ filename }) => !planted.has(filename)).map(({ filename, code, message }) => `${filename}: ${code}: ${message}`)).toEqual([]);
  });
});
