import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PlantedTree, root } from './planted-tree.js';

/** What there is to be imported wrongly, besides the product itself. */
const SCENERY = [
  'src/contexts/full/index.ts',
  'src/contexts/full/full.module.ts',
  'src/contexts/full/domain/thing/thing.ts',
  'src/contexts/full/domain/thing/thing.repository.ts',
  'src/contexts/full/application/commands/make-thing.command.ts',
  'src/contexts/full/infrastructure/thing.mapping.ts',
  'src/contexts/full/infrastructure/thing.adapter.ts',
  'src/contexts/full/interface/http/things.controller.ts',
  'src/contexts/flat/index.ts',
  'src/contexts/flat/flat.module.ts',
  'src/contexts/flat/flat.commands.ts',
  'src/contexts/flat/shell.mapping.ts',
];

/** Each rule, the file that breaks it, and the imports by which it does: every one of them must be reported. */
const PLANTED: readonly (readonly [rule: string, file: string, imports: readonly string[]])[] = [
  ['no-cycle', 'src/platform/planted-one.ts', ['./planted-two.js']],
  ['kernel-stands-alone', 'src/kernel/planted.ts', ['node:path', 'rxjs', '../platform/http/problem.js']],
  ['domain-knows-the-kernel-only', 'src/contexts/full/domain/thing/planted.ts', ['../../application/commands/make-thing.command.js', '../../infrastructure/thing.adapter.js', '../../../../platform/dispatch/message.js', '../../../notes/index.js', 'class-validator', 'node:crypto']],
  ['flat-aggregate-is-pure', 'src/contexts/flat/planted.ts', ['./flat.commands.js', './shell.mapping.js', '../notes/index.js', '../../platform/persistence/records.js', '../../mikro-orm.config.js', '@nestjs/common', '@mikro-orm/postgresql', 'kysely', 'bullmq']],
  ['flat-aggregate-is-pure', 'src/contexts/flat/planted.events.ts', ['../../platform/tenancy/work.js']],
  [
    'application-speaks-through-ports',
    'src/contexts/full/application/commands/planted.command.ts',
    ['../../infrastructure/thing.adapter.js', '../../interface/http/things.controller.js', '../../../notes/index.js', '../../../../platform/dispatch/dispatcher.js', '../../../../platform/persistence/records.js', '../../../../platform/jobs/jobs.js', '@mikro-orm/postgresql', '@nestjs/common', 'fastify', 'kysely', 'pg', 'bullmq', 'node:fs'],
  ],
  ['flat-command-only-changes-its-aggregate', 'src/contexts/flat/planted.commands.ts', ['../../platform/dispatch/dispatcher.js', '../../platform/jobs/jobs.js', '../../platform/persistence/unit-of-work.js', '@mikro-orm/postgresql', '@nestjs/common', 'bullmq', 'node:fs']],
  ['infrastructure-knows-no-interface', 'src/contexts/full/infrastructure/planted.adapter.ts', ['../interface/http/things.controller.js', '../full.module.js']],
  ['interface-knows-no-infrastructure', 'src/contexts/full/interface/http/planted-too.controller.ts', ['../../infrastructure/thing.adapter.js', '../../full.module.js']],
  ['routes-go-through-the-dispatcher', 'src/contexts/full/interface/workers/planted.worker.ts', ['../../../../platform/persistence/records.js', '../../domain/thing/thing.repository.js', '@mikro-orm/postgresql', 'pg', 'kysely']],
  ['routes-go-through-the-dispatcher', 'src/contexts/flat/planted.controller.ts', ['../../platform/persistence/records.js', '../../platform/persistence/reads.js', './shell.mapping.js', 'pg']],
  ['routes-go-through-the-dispatcher', 'src/contexts/flat/on-planted.ts', ['../../platform/persistence/records.js']],
  ['query-can-not-write', 'src/contexts/full/infrastructure/queries/planted.handler.ts', ['../thing.mapping.js', '../../domain/thing/thing.repository.js', '../../application/commands/make-thing.command.js', '../../../../platform/persistence/records.js', '../../../../platform/persistence/unit-of-work.js', '../../../../platform/dispatch/dispatcher.js', '@mikro-orm/postgresql', 'pg']],
  ['query-can-not-write', 'src/contexts/flat/planted.queries.ts', ['./flat.commands.js', '../../platform/persistence/records.js', '@mikro-orm/core']],
  ['query-can-not-write', 'src/contexts/flat/planted.resource.ts', ['../../platform/persistence/records.js', '@mikro-orm/postgresql']],
  ['orm-stays-in-mappings-and-repositories', 'src/contexts/flat/planted.seed.ts', ['@mikro-orm/postgresql']],
  ['drivers-stay-in-the-platform', 'src/contexts/full/infrastructure/planted-too.adapter.ts', ['pg', 'ioredis', 'bullmq', 'passport', '@nestjs/jwt', 'nodemailer', 'handlebars', '@aws-sdk/client-s3']],
  ['drivers-stay-in-the-platform', 'src/planted.ts', ['pg']],
  ['files-are-reached-in-a-tenant', 'src/contexts/full/infrastructure/planted-four.adapter.ts', ['../../../platform/storage/object-store.js', '../../../platform/storage/disk.object-store.js', '../../../platform/storage/s3.object-store.js', '../../../platform/storage/download-links.js']],
  ['files-are-reached-in-a-tenant', 'src/platform/planted-ten.ts', ['./storage/object-store.js']],
  ['messages-go-through-the-port', 'src/contexts/full/infrastructure/planted-five.adapter.ts', ['../../../platform/mail/smtp.mailer.js', '../../../platform/mail/mailbox.js', '../../../platform/mail/mail.module.js', '../../../platform/sms/mailbox.text-messenger.js', '../../../platform/sms/sms.module.js']],
  ['contexts-meet-at-doors', 'src/contexts/full/infrastructure/planted-three.adapter.ts', ['../../notes/note.js', '../../notes/notes.module.js', '../../flat/flat.commands.js']],
  ['contexts-meet-at-doors', 'src/contexts/flat/on-planted-too.ts', ['../full/domain/thing/thing.js']],
  ['modules-and-doors-open-no-door', 'src/contexts/full/planted.module.ts', ['../notes/index.js']],
  ['modules-and-doors-open-no-door', 'src/contexts/planted/index.ts', ['../notes/index.js']],
  ['nobody-uses-the-door-of-his-own-house', 'src/contexts/flat/planted-too.controller.ts', ['./index.js']],
  ['door-shows-no-insides', 'src/contexts/other/index.ts', ['../full/full.module.js', '../full/infrastructure/thing.adapter.js', '../full/interface/http/things.controller.js', '../flat/shell.mapping.js', '../full/domain/thing/thing.repository.js']],
  ['platform-knows-no-context', 'src/platform/planted.ts', ['../contexts/notes/index.js', '../contexts/notes/note.js']],
  ['contexts-are-listed-in-one-place', 'src/planted-too.ts', ['./contexts/notes/notes.module.js']],
  ['nobody-imports-the-application', 'src/platform/planted-three.ts', ['../app.module.js', '../main.js', '../openapi.js']],
  ['migration-stands-alone', 'migrations/planted.ts', ['../src/contexts/notes/note.js', '../src/platform/config/config.js', 'pg']],
  ['no-test-code', 'src/platform/planted-four.ts', ['../../test/support/builders.js', '../kernel/money.spec.js']],
  ['no-test-library', 'src/platform/planted-five.ts', ['@jest/globals', 'fast-check']],
  ['no-scripts', 'src/platform/planted-six.ts', ['../../scripts/report.mjs', '../../client/index.js']],
  ['no-undeclared-package', 'src/platform/planted-seven.ts', ['@fastify/error']],
  ['no-unresolvable', 'src/platform/planted-eight.ts', ['./nowhere.js', 'no-such-package']],
  ['no-orphan', 'src/platform/planted-nine.ts', []],
  ['no-dead-file', 'src/contexts/notes/forgotten.controller.ts', []],
];

/** What the rules must leave alone. */
const INNOCENT: Readonly<Record<string, readonly string[]>> = {
  'src/contexts/innocent/domain/thing/thing.spec.ts': ['./thing.js', '../../../../kernel/money.js', '@jest/globals', 'fast-check'],
  'src/contexts/innocent/domain/thing/thing.ts': ['../../../../kernel/aggregate-root.js'],
  'src/contexts/innocent/application/commands/make.command.ts': ['../../domain/thing/thing.js', '../ports/registry.port.js', '@nestjs/cqrs', 'class-validator', '../../../../platform/dispatch/message.js', '../../../../platform/http/validators.js', '../../../../kernel/clock.js'],
  'src/contexts/innocent/application/ports/registry.port.ts': ['../../../../kernel/id.js'],
  'src/contexts/innocent/application/queries/things.resource.ts': ['../../../../platform/resource/field.js', '../../../../platform/resource/resource.js'],
  'src/contexts/innocent/infrastructure/thing.mapping.ts': ['../domain/thing/thing.js', '@mikro-orm/postgresql', '../../../platform/persistence/map-aggregate.js'],
  'src/contexts/innocent/infrastructure/notes-registry.adapter.ts': ['../application/ports/registry.port.js', '../../notes/index.js', '../../../platform/persistence/records.js', '../../../platform/storage/storage.js', '../../../platform/storage/stored-object.js', '../../../platform/mail/mailer.js', '../../../platform/sms/text-messenger.js', '../../../platform/templates/templates.js'],
  'src/contexts/innocent/infrastructure/queries/list.handler.ts': ['../../application/queries/things.resource.js', '../../../../platform/persistence/reads.js', '../../../../platform/persistence/refusals.js', 'kysely'],
  'src/contexts/innocent/interface/http/things.controller.ts': ['../../application/commands/make.command.js', '../../application/queries/things.resource.js', '../../domain/thing/thing.js', '../../../../platform/resource/record-controller.js', 'fastify'],
  'src/contexts/innocent/interface/subscribers/on-note-written.ts': ['../../../notes/index.js', '../../application/commands/make.command.js', '../../../../platform/jobs/jobs.js'],
  'src/contexts/innocent/innocent.module.ts': ['./infrastructure/notes-registry.adapter.js', './infrastructure/queries/list.handler.js', './interface/http/things.controller.js', './interface/subscribers/on-note-written.js'],
  'src/contexts/innocent/index.ts': ['./domain/thing/thing.js', './application/queries/things.resource.js'],
};

const importing = (imports: readonly string[]) => `${imports.map((name) => `import '${name}';\n`).join('')}export {};\n`;

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

interface Cruise {
  readonly summary: { readonly violations: readonly Violation[]; readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] } };
}

const tree = new PlantedTree({
  ...Object.fromEntries(SCENERY.map((file) => [file, 'export {};\n'])),
  ...Object.fromEntries([...PLANTED.map(([, file, imports]) => [file, importing(imports)]), ...Object.entries(INNOCENT).map(([file, imports]) => [file, importing(imports)])]),
  'src/platform/planted-two.ts': importing(['./planted-one.js']),
  'src/seed.ts': readFileSync(path.join(root, 'src/seed.ts'), 'utf8') + importing(['./contexts/innocent/innocent.module.js']),
});
const planted = new Set([...PLANTED.map(([, file]) => file), ...SCENERY, 'src/platform/planted-two.ts']);
let summary: Cruise['summary'];

beforeAll(() => {
  ({ summary } = tree.ask(['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', 'src', 'migrations', '--config', '.dependency-cruiser.mjs', '--output-type', 'json']) as Cruise);
});
afterAll(() => tree.remove());

describe('the boundaries between the parts of the house', () => {
  it.each(PLANTED)('%s is reported of %s', (rule, file, imports) => {
    const reported = new Set(summary.violations.filter((violation) => violation.rule.name === rule && violation.from === file).map(({ to }) => to));
    expect(reported.size).toBe(Math.max(imports.length, 1));
  });

  it('are proven, each by a violation', () => {
    expect(summary.ruleSetUsed.forbidden.map(({ name }) => name).toSorted()).toEqual([...new Set(PLANTED.map(([rule]) => rule))].toSorted());
  });

  it('are kept by the product', () => {
    expect(summary.violations.filter(({ from }) => !planted.has(from)).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
