import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { permissions } from '../auth/permissions.js';
import { ALIASES } from '../http/addresses.js';
import { OWN_CODES } from '../http/refuses.js';
import { conditionSchema } from '../conditions/condition-schema.js';
import type { DuplicateKnowledge } from '../duplicates/duplicate-knowledge.js';
import { knowledgeOf } from '../duplicates/duplicate-routes.js';
import { duplicateParameters, duplicatesName, duplicatesSchema, skipCheckHeader } from '../duplicates/duplicate-schemas.js';
import { audit } from '../audit/audit.resource.js';
import { importerOf } from '../imports/import-plan.js';
import { type Resource, resources } from '../resource/resource.js';
import { partsOfOverview } from '../overviews/overview-part.js';
import { relatedLists } from '../resource/related-controller.js';
import { TABLE_FORMATS } from '../tabular/table-format.js';
import { CODES, commonHeaders, commonSchemas, exportParameters, limitHeaders, listParameters, marksOf, problemResponse, problemResponses, ref, type Schema, schemaName, schemaOfField, schemasOf, shapeParameters } from './schemas.js';

interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Record<string, unknown>[];
  requestBody?: Record<string, unknown>;
  responses: Record<string, Record<string, unknown>>;
  security?: unknown[];
  'x-permission'?: string;
  /** How far the permission can be made to reach. */
  'x-scopes'?: readonly string[];
  'x-signed-in'?: boolean;
  [OWN_CODES]?: Readonly<Record<number, readonly string[]>>;
}

const conditionRef = (resource: Resource) => `#/components/schemas/${schemaName(resource)}Condition`;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const a = (noun: string) => `${/^([aeio]|u(?!s))/.test(noun) ? 'an' : 'a'} ${noun}`;
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
const answer = (description: string, schema?: Schema, headers?: Record<string, unknown>) => ({ description, ...(headers && { headers }), ...(schema && { content: { 'application/json': { schema } } }) });

/** With the other name, at which all of its addresses are answered, too. */
function descriptionOf(resource?: Resource): string | undefined {
  const also = Object.keys(ALIASES).find((name) => ALIASES[name] === resource?.name);
  return resource && (also ? `${resource.description} Every address of them is also at /api/v1/${also}.` : resource.description);
}

const etag = { ETag: { description: "The record's version. Send it back as If-Match.", schema: { type: 'string' }, example: '"1"' } };
const tag = { ETag: { description: 'Names what you have got. Send it back as If-None-Match.', schema: { type: 'string' }, example: '"1f3a"' } };
const location = { Location: { description: 'The address of the new record.', schema: { type: 'string' } } };

const group = (resource: Resource) => capital(resource.name.replaceAll('-', ' '));
const whole = (resource: Resource) => answer(capital(`${a(resource.record)}.`), ref(schemaName(resource)), etag);

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

/** Where a merged record leads to. */
const led = ({ mergeable, record }: Resource): Record<string, Record<string, unknown>> => (mergeable ? { 308: { description: `The ${record} was merged into another, whose address this is.`, headers: { Location: { description: 'The same address of the survivor.', schema: { type: 'string' } } } } } : {});

/** What the routes of a resource that knows duplicates say of themselves. */
function describeDuplicates(resource: Resource, knowledge: DuplicateKnowledge): Record<string, Partial<Operation>> {
  const { plural, record } = resource;
  const responses = { 200: answer('What may be the same, the likeliest first.', ref(duplicatesName(resource))) };
  const question = { type: 'object', properties: Object.fromEntries(knowledge.fields.map((name) => [name, schemaOfField(resource.fields[name]!)])), description: `What is known of the ${record} that is not there yet.` };
  return {
    duplicates: {
      summary: `Find duplicates of ${a(record)}`,
      description: `Those that may be the same as the ${record} of an id, or as one that is asked for by what is known of it; without either, pairs among all ${plural}, page by page. Each has a score of 0 to 100 and its reasons.`,
      parameters: duplicateParameters(resource, knowledge),
      responses,
    },
    findDuplicates: { summary: `Find duplicates of ${a(record)} that is not there yet`, description: `The same as GET, with the body that would make it, whole or in part.`, requestBody: { required: true, content: { 'application/json': { schema: question } } }, responses },
  };
}

/** What the routes that every resource has say of themselves. */
function describeRecordRoutes(resource: Resource, knowledge: DuplicateKnowledge | undefined): Record<string, Partial<Operation>> {
  const routes = describePlainRoutes(resource);
  if (!knowledge) return routes;
  const asked = ['create', 'replaceExternal', 'batch'].map((name) => [name, { ...routes[name], parameters: [...(routes[name]!.parameters ?? []), skipCheckHeader] }]);
  return { ...routes, ...(Object.fromEntries(asked) as Record<string, Partial<Operation>>), ...describeDuplicates(resource, knowledge) };
}

function describePlainRoutes(resource: Resource): Record<string, Partial<Operation>> {
  const { plural, record } = resource;
  const row = ref(schemaName(resource));
  const page = ref(`${schemaName(resource)}Page`);
  const one = whole(resource);
  return {
    list: { summary: `List ${plural}`, parameters: listParameters(resource), responses: { 200: answer(`A page of ${plural}.`, page) } },
    export: {
      summary: `Export ${plural}`,
      description: 'All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file.',
      parameters: exportParameters(resource),
      responses: {
        200: { description: 'The file.', headers: { 'Content-Disposition': { description: 'The name of the file.', schema: { type: 'string' } } }, content: { 'text/csv': { schema: { type: 'string' } }, [TABLE_FORMATS.xlsx.mediaType]: { schema: { type: 'string', format: 'binary' } } } },
        202: answer('The job that writes it.', ref('JobView'), location),
      },
    },
    search: {
      summary: `Search ${plural}`,
      description: 'The same as the list, for questions that a query string can not hold.',
      requestBody: { required: true, content: { 'application/json': { schema: ref(`${schemaName(resource)}Search`) } } },
      responses: { 200: answer(`A page of ${plural}.`, page) },
    },
    read: { summary: `Read ${a(record)}`, parameters: shapeParameters(resource), responses: { 200: one, 304: { description: 'You have this version already (If-None-Match).' }, ...led(resource) } },
    create: { summary: `Create ${a(record)}`, responses: { 201: answer(`The new ${record}.`, row, { ...etag, ...location }) } },
    replace: { summary: `Replace ${a(record)}`, description: 'Sets every field that can be written; one that is left out goes back to its default.', responses: { 200: one } },
    change: { summary: `Change ${a(record)}`, description: 'Changes the fields that are sent, and no other.', responses: { 200: one } },
    replaceExternal: { summary: `Make or replace ${a(record)} by its external id`, description: 'Makes it when nothing bears that id yet (201), and replaces it otherwise (200). With `If-None-Match: *` it only makes it: 412 `already_there` when there is one.', responses: { 200: one, 201: answer(`The new ${record}.`, row, { ...etag, ...location }) } },
    batch: {
      summary: `Change many ${plural} at once`,
      description: 'Up to 1,000 items. Each succeeds or fails by itself, and is answered in its place; with atomic, all of them or none.',
      requestBody: { required: true, content: { 'application/json': { schema: ref(`${schemaName(resource)}Batch`) } } },
      responses: { 200: answer('What became of each item, in their order.', ref(`${schemaName(resource)}BatchResult`)) },
    },
    import: {
      summary: `Import ${plural}`,
      description: `Takes a CSV or XLSX file of up to 1,000,000 rows. What the columns are is guessed from their headings, in several languages, or said by mapping. Each row is held to the same rules as POST; what can not be made is told by \`GET /imports/:id/errors\`, as a file that can be corrected and imported again. The options stand in the form, or in the address. The answer is the import, which goes on by itself.`,
      requestBody: { required: true, content: { 'multipart/form-data': { schema: importForm(resource) } } },
      responses: { 202: answer('The import.', ref('Import'), location) },
    },
    delete: { summary: `Delete ${a(record)}`, description: 'Moves it into the recycle bin, from where it can be restored for 30 days.', responses: { 204: { description: 'It is in the recycle bin.' } } },
    history: { summary: `Show what happened to ${a(record)}`, description: 'Every change, with who made it, when and from where, also when the record is in the recycle bin.', parameters: listParameters(audit as unknown as Resource), responses: { 200: answer('A page of audit entries.', ref('AuditEntryPage')), ...led(resource) } },
    restore: { summary: `Restore ${a(record)}`, description: 'Takes it out of the recycle bin.', responses: { 200: one } },
    ...Object.fromEntries(relatedLists(resource).map((list) => [list.routesName, relatedRoute(resource, list)])),
    ...(partsOfOverview(resource.name).length > 0 && { overview: overviewRoute(resource) }),
  };
}

/** A file, and how it is to be brought in. */
function importForm(resource: Resource): Schema {
  const { matches: keys = {}, switches = {} } = importerOf(resource.name)?.plan ?? {};
  const matches = ['externalId', ...Object.keys(keys)];
  const own = Object.entries(switches).map(([name, { description }]) => [name, { type: 'string', enum: ['false', 'true'], default: 'false', description }]);
  const text = (description: string, example: string) => ({ type: 'string', description, examples: [example] });
  return {
    type: 'object',
    properties: {
      file: { type: 'string', contentMediaType: 'application/octet-stream', description: 'The file.' },
      dryRun: { type: 'string', enum: ['false', 'true'], default: 'false', description: 'Writes nothing, and tells what would be.' },
      duplicates: { type: 'string', enum: ['create', 'skip', 'update'], default: 'skip', description: `What becomes of a row whose ${resource.record} is there already.` },
      match: text(`By what it is known to be there: some of ${matches.join(', ')}, divided by commas. Left out, ${matches.slice(0, 2).join(' and ')}.`, matches.slice(0, 2).join(',')),
      mapping: text('As JSON, by the headings of columns or their letters, the fields that they are; null for one that is left out.', '{"Nachname":"lastName","C":null}'),
      tags: text('Words that each of them gets, divided by commas.', 'fair,2026'),
      source: text('Where they come from, of records that have a source.', 'IMPORT'),
      ownerId: text('Whose they are, where the file does not say: a user, or none. Left out, they are yours.', 'none'),
      ...Object.fromEntries(own),
      sheet: text('XLSX: the name of the sheet. Left out, the first that is shown.', 'Sheet1'),
      delimiter: text('CSV: what divides columns. Left out, it is found out.', ';'),
      encoding: text('CSV: how it is encoded. Left out, it is found out.', 'windows-1252'),
    },
    required: ['file'],
    additionalProperties: false,
  };
}

const relatedRoute = (resource: Resource, list: Resource): Partial<Operation> => ({
  summary: `List the ${list.plural} of ${a(resource.record)}`,
  description: `The same as the list of ${list.plural}, held to one ${resource.record}.`,
  parameters: listParameters(list),
  responses: { 200: answer(`A page of ${list.plural}.`, ref(`${schemaName(list)}Page`)) },
});

/** A record with what all contexts know of it. */
function overviewRoute(resource: Resource): Partial<Operation> {
  const parts = Object.fromEntries(partsOfOverview(resource.name).map(({ name, description, reads, schema }) => [name, { description: `${description} Null for whoever may not read ${reads}.`, anyOf: [schema, { type: 'null' }] }]));
  const properties = { [resource.record]: ref(schemaName(resource)), ...parts };
  return {
    summary: `Look at ${a(resource.record)} as a whole`,
    description: `The ${resource.record} with what it leads to, and with what each context knows of it: in a fixed number of statements, and of each part only what you may see.`,
    responses: { 200: answer(capital(`the ${resource.record} as a whole.`), { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }) },
  };
}

/** Health and metrics take nothing that could be wrong, and are asked for as often as somebody likes. */
const isForWatching = (path: string) => /^\/(?:health|metrics)\b/.test(path);

/** These are not counted either: who has a link, and who checks tokens. */
const isUncounted = (path: string) => isForWatching(path) || /^\/(?:api\/v1\/downloads|\.well-known)\b/.test(path);

/** For whoever comes, signed in or not. */
const isOpen = ({ security }: Pick<Operation, 'security'>) => security?.every((requirement) => Object.keys(requirement as object).length === 0) ?? false;

/** Nobody is refused these where nobody has to sign in. */
const OF_THE_DOOR = [401, 403];

/** Which problems an operation can end in, by what it is; beyond these it names its own. */
function problemsOf(method: string, path: string, { security, requestBody, parameters = [], responses }: Operation): number[] {
  const open = isOpen({ security });
  const write = method !== 'get';
  return [
    ...Object.keys(responses).map(Number).filter((status) => status >= 400),
    ...(isForWatching(path) ? [] : [400]),
    ...(isUncounted(path) ? [] : [429]),
    ...(open ? [] : [401, 403]),
    ...(path.includes('{') ? [404] : []),
    ...(write && !open ? [409] : []),
    ...(parameters.some(({ name }) => name === 'after') ? [410] : []),
    ...(parameters.some(({ name }) => name === 'If-Match') ? [412] : []),
    ...(requestBody ? [413, 415] : []),
    ...(parameters.some(({ in: place }) => place === 'query') ? [414] : []),
    ...(open ? [] : [422]),
    500,
    503,
  ];
}

/** OpenAPI 3.1 says null by type, and knows no `nullable`. */
function modernised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modernised);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Schema & { nullable?: boolean };
  const modern = Object.fromEntries(Object.entries(rest).map(([key, member]) => [key, modernised(member)]));
  if (Array.isArray(modern.enum)) modern.enum = (modern.enum as string[]).toSorted(); // a compiler's order, which any other file may change
  return nullable && typeof modern.type === 'string' ? { ...modern, type: [modern.type, 'null'] } : modern;
}

const DESCRIPTION = `The API of Rapport, a CRM that teams run themselves.

**First steps.** Sign in with \`POST /api/v1/auth/login\`, or get a token from \`POST /api/v1/auth/dev-token\` (development only), press *Authorize*, paste the access token, and try any route. The same contract as a file: [/api/openapi.json](/api/openapi.json).

**The same everywhere.** Lists take \`skip\`/\`take\` or \`cursor\`, \`sort\`, \`fields\`, \`include\`, \`count\` and filters such as \`createdAt[gte]=\`; \`POST …/search\` takes a condition tree. Who asks for what names a record that was merged into another finds what names the survivor, too.
Writes answer the whole record with its version as \`ETag\`; send it back as \`If-Match\`. Two changes of one record in the same instant never overwrite one another: one of them is 409 \`changed_meanwhile\`, and can be sent again. Errors are problem documents (RFC 9457) with a stable \`code\`.

**Who sees what.** A permission reaches to your own records, to those of the team that you supervise too, or to all of the tenant's (\`x-scopes\`). A record that you do not see is 404; one that you see and may not change is 403.`;

interface Document extends Omit<OpenAPIObject, 'paths' | 'components'> {
  paths: Record<string, Partial<Record<(typeof METHODS)[number], Operation>>>;
  components: Record<string, Record<string, unknown>>;
}

/** The OpenAPI file: what Nest reads off the code, and what the descriptions of the resources add. */
export async function makeDocument(app: NestFastifyApplication): Promise<OpenAPIObject> {
  const { default: metadata } = await import('../../metadata.js');
  await SwaggerModule.loadPluginMetadata(metadata);
  const base = new DocumentBuilder()
    .setTitle('Rapport')
    .setDescription(DESCRIPTION)
    .setVersion('1.0')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token.' }, 'bearer')
    .addApiKey({ type: 'apiKey', name: 'X-Api-Key', in: 'header', description: 'An API key, for integrations.' }, 'api-key')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('api-key')
    .build();
  const made = SwaggerModule.createDocument(app, base, { operationIdFactory: (controller, method) => `${controller[0]!.toLowerCase()}${controller.slice(1).replace(/Controller$/, '')}.${method}` });
  const document = modernised(made) as Document;

  document.paths = Object.fromEntries(Object.entries(document.paths).map(([path, item]) => [path, Object.fromEntries(METHODS.flatMap((method) => (item[method] ? [[method, item[method]]] : [])))]));
  const all = resources();
  const knower = (resource: Resource): DuplicateKnowledge | undefined => {
    const knowledge = knowledgeOf(resource);
    return knowledge && app.get(knowledge, { strict: false });
  };
  const described = new Map(all.map((resource) => [resource.routesName, { resource, routes: describeRecordRoutes(resource, knower(resource)) }]));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) finish(operation, method, path, described.get(operation.operationId.split('.')[0]!));
    }
  }
  document.tags = [...new Set(Object.values(document.paths).flatMap((item) => METHODS.flatMap((method) => item[method]?.tags ?? [])))].toSorted().map((name) => ({ name, description: TAGS[name] ?? descriptionOf(all.find((resource) => group(resource) === name)) ?? name }));
  Object.assign((document.components.schemas ??= {}), commonSchemas, ...all.map((resource) => ({ ...schemasOf(resource), [`${schemaName(resource)}Condition`]: conditionSchema(resource, conditionRef(resource), conditionRef) })));
  for (const resource of all) if (resource.single) for (const part of ['Page', 'Search', 'Condition']) delete document.components.schemas[`${schemaName(resource)}${part}`];
  for (const resource of all) for (const prefix of ['Create', 'Replace', 'Change']) completeBody(document.components.schemas[`${prefix}${schemaName(resource)}`] as Body | undefined, resource, prefix === 'Change');
  for (const resource of all) exemplifyBatch(document.components.schemas, schemaName(resource));
  for (const resource of all) {
    const knowledge = knower(resource);
    if (knowledge) document.components.schemas[duplicatesName(resource)] = duplicatesSchema(resource, knowledge, (name) => schemaOfField(resource.fields[name]!));
  }
  document.components.responses = problemResponses;
  document.components.headers = commonHeaders;
  document.servers = [{ url: '/', description: 'This server' }];
  return document as OpenAPIObject;
}

interface Body {
  examples?: unknown[];
  properties?: Record<string, Schema>;
}

/** What a command doesn't say of a field, the description of the resource does. The example is one that can be sent again and again. */
function completeBody(body: Body | undefined, resource: Resource, changes: boolean): void {
  for (const [name, property] of Object.entries(body?.properties ?? {})) {
    const field = resource.fields[name];
    if (changes) delete property.default; // what is left out of a change stays as it is
    if (field?.values && property.enum) property.enum = field.values;
    if (field?.any) for (const member of ['type', 'additionalProperties']) delete property[member];
    if (field) Object.assign(property, marksOf(field), name === resource.owner && { 'x-owner': true }, { description: property.description ?? field.description, example: 'example' in property ? property.example : field.example });
  }
  if (!body?.properties) return;
  const { properties } = body;
  const shown = [...new Set([...Object.keys(resource.fields), ...Object.keys(properties)])].filter((name) => name in properties && name !== 'id' && name !== 'externalId' && name !== resource.owner);
  body.examples = [Object.fromEntries(shown.map((name) => [name, properties[name]!.example ?? null]))];
}

/** The least that a batch is. */
function exemplifyBatch(schemas: Record<string, unknown>, name: string): void {
  const [batch, made] = [schemas[`${name}Batch`], schemas[`Create${name}`]] as (Body | undefined)[];
  if (batch && made?.examples) batch.examples = [{ items: [{ op: 'create', data: made.examples[0] }] }];
}

const TAGS: Readonly<Record<string, string>> = {
  Auth: 'Signing in.',
  'Development mailbox': 'Every message that is sent on a development machine.',
  Downloads: 'Files behind a signed address that ends.',
  Events: 'What happened, in order, and what could not be delivered.',
  Health: 'Whether the server is well.',
  Metrics: 'What the server tells of itself in numbers.',
  Jobs: 'What takes longer than a request: its progress, its end and its result.',
  Lookups: 'Lists of words that fields take: countries, currencies, industries, time zones and the like.',
  Search: 'One search over all records.',
  Settings: 'How the tenant works: languages, time zones, hours, numbers, features.',
  Timeline: 'What happened around a record, the newest first.',
};

/** Verbs that come to the same when they are sent again, without a key. */
const SAME_AGAIN = new Set(['jobs.cancel', 'jobs.retry']);

/** What a verb of one record says of itself, where it doesn't answer something of its own: it answers the record. */
function describeVerb(resource: Resource, { responses }: Operation): Partial<Operation> {
  const [status] = Object.keys(responses);
  return status && responses[status]?.content === undefined ? { responses: { [status]: whole(resource) } } : {};
}

function describePermission(operation: Operation, name: string): void {
  const scopes = permissions().get(name)?.scopes ?? ['all'];
  operation['x-scopes'] = scopes;
  const reach = scopes.length > 1 ? ', which reaches to your own records, to those of your team too, or to all' : '';
  operation.description = [operation.description, `Needs the permission \`${name}\`${reach}.`].filter(Boolean).join(' ');
}

/** Whoever takes an ETag gives one. */
function describeVersions({ parameters = [], responses }: Operation): void {
  const takes = (header: string) => parameters.some(({ name }) => name === header);
  if (takes('If-None-Match')) responses[304] ??= { description: 'You have this already.' };
  if (!takes('If-None-Match') && !takes('If-Match')) return;
  for (const [status, response] of Object.entries(responses)) if (['200', '201'].includes(status)) responses[status] = { ...response, headers: { ...(response.headers as object | undefined), ...(takes('If-Match') ? etag : tag) } };
}

const codesOf = (operation: Operation, status: number, own: readonly string[]) => (isOpen(operation) && OF_THE_DOOR.includes(status) ? own : [...new Set([...own, ...CODES[status]!])]);

function finish(operation: Operation, method: string, path: string, described?: { resource: Resource; routes: Record<string, Partial<Operation>> }): void {
  const [name, route] = operation.operationId.split('.') as [string, string];
  if (described) {
    const { resource, routes } = described;
    const { parameters = [], ...said } = routes[route] ?? describeVerb(resource, operation);
    const kept = (operation.parameters ?? []).filter(({ in: place }) => place !== 'query' || !routes[route]);
    Object.assign(operation, said, { parameters: [...kept, ...parameters], tags: [group(resource)] });
  } else {
    operation.tags ??= [capital(name)];
  }
  for (const parameter of operation.parameters ?? []) {
    if (parameter.name === 'id' && parameter.in === 'path') Object.assign(parameter, { description: 'The id of the record.', schema: { type: 'string', format: 'uuid' }, ...(described?.resource.demo && { example: described.resource.demo }) });
    else if (parameter.name === 'externalId' && parameter.in === 'path') Object.assign(parameter, { description: 'What the record is called in the system that it came from.', schema: { type: 'string', minLength: 1, maxLength: 255 }, example: 'crm-4711' });
  }
  if (operation['x-permission']) describePermission(operation, operation['x-permission']);
  if (operation['x-signed-in']) operation.description = [operation.description, 'Needs no permission beyond being signed in.'].filter(Boolean).join(' ');
  if (method === 'post' && operation['x-permission'] && !/\.(?:search|findDuplicates)$/.test(operation.operationId) && !SAME_AGAIN.has(operation.operationId)) operation.parameters = [...(operation.parameters ?? []), idempotencyKey];
  describeVersions(operation);
  if (!isUncounted(path)) for (const [status, response] of Object.entries(operation.responses)) operation.responses[status] = { ...response, headers: { ...(response.headers as object | undefined), ...limitHeaders } };
  const own = operation[OWN_CODES] ?? {};
  for (const status of [...problemsOf(method, path, operation), ...Object.keys(own).map(Number)]) operation.responses[status] = own[status] ? problemResponse(status, codesOf(operation, status, own[status])) : { $ref: `#/components/responses/Problem${status}` };
}
