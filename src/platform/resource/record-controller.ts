import { Body, Delete, Get, HttpCode, HttpStatus, Inject, Param, Patch, Post, Put, Query, Req, Res, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getMetadataStorage, IsString, Length } from 'class-validator';
import { ApiBody, IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { audit } from '../audit/audit.resource.js';
import type { Condition } from '../conditions/condition.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import { Permission } from '../auth/permission.js';
import { PermissionMissing } from '../auth/permission-missing.js';
import type { Command } from '../dispatch/message.js';
import { IfMatch, markVersion, preconditionOf } from '../http/etag.js';
import { checkedBody } from './checked-body.js';
import { Optional, ParseId } from '../http/validators.js';
import type { DuplicateKnowledge } from '../duplicates/duplicate-knowledge.js';
import { SKIP_CHECK, skipsCheck, WithDuplicates } from '../duplicates/duplicate-routes.js';
import { Duplicates } from '../duplicates/duplicates.js';
import { NamedUsers } from '../references/named-users.hook.js';
import type { ImportPlan } from '../imports/import-plan.js';
import { WithImports } from '../imports/import-routes.js';
import { Records } from '../persistence/records.js';
import { RecordNotFound, StaleVersion } from '../persistence/refusals.js';
import { Work } from '../tenancy/work.js';
import { failed, type Item, itemOf, matchesOf, MAX_ITEMS, type Outcome, parseBatch, succeeded } from './batch.js';
import { parseListQuery } from './list-query.js';
import { DeleteRecord, type RecyclableType, RestoreRecord } from './record-commands.js';
import { AssertNotMerged, FindMerged, ListRecords, ReadRecord } from './record-queries.js';
import { ReadController, type ReadRoutes } from './read-controller.js';
import type { Resource, RowOf } from './resource.js';
import { sightOf } from './sight.js';

/** Changes the named fields of one record; `set` holds the new values. */
export type ChangeCommand = Command<void> & { readonly id: string; readonly set: object };

interface Writes<Create extends Command<string>> {
  /** The aggregate behind the resource. */
  readonly type: RecyclableType;
  /** Makes a record; answers its id. Its fields are the body of POST, and those of PUT and PATCH without the id. */
  readonly create: Type<Create>;
  readonly change: Type<ChangeCommand>;
  /** Where more belongs to it than that the record goes into the recycle bin, or comes out of it. */
  readonly remove?: Type<Command<void> & { readonly id: string }>;
  readonly restore?: Type<Command<void> & { readonly id: string }>;
  /** What its records are called in tables: then they can be imported. Its verbs have `import`. */
  readonly imports?: ImportPlan;
  /** When two records are the same thing: then one that is there already is not made without being asked, and duplicates can be asked for. */
  readonly duplicates?: Type<DuplicateKnowledge>;
}

/** The routes that every resource has. */
export interface RecordRoutes<R extends Resource> extends ReadRoutes<R> {
  /** For verbs: changes one record, at the version that the caller has seen when he named one, and answers it as it is then. */
  write(command: Command<unknown> & { readonly id: string }, version: number | undefined, request: FastifyRequest, reply: FastifyReply): Promise<RowOf<R>>;
}

/** What a record is called where it came from. */
class ExternalIdentity {
  /** What it is called in the system that it came from; no two have the same. */
  @IsString()
  @Length(1, 255)
  @Optional()
  readonly externalId?: string;
}

function assertExternalId(externalId: string): void {
  if (externalId.length < 1 || externalId.length > 255) throw new DomainError('invalid', 'id_invalid', 'The external id in the address must have 1 to 255 characters.', [{ pointer: 'externalId', code: 'length', message: 'must have 1 to 255 characters' }]);
}

/** A list that only collects. */
const plainList = { sort: [{ field: 'id', descending: false }], skip: 0, take: MAX_ITEMS, count: 'none', deleted: false, include: [] } as const;

const batchRefused = (index: number, { kind, code, message, errors }: DomainError) =>
  new DomainError(kind, code, `Nothing was done, since item ${index} can not be: ${message}`, errors?.map((fault) => ({ ...fault, pointer: `/items/${index}${fault.pointer}` })), { index });

/** What a body of this class may have. */
const writtenFields = (type: Type<object>): ReadonlySet<string> => new Set(getMetadataStorage().getTargetValidationMetadatas(type, '', true, false).map(({ propertyName }) => propertyName));

const named = <T>(type: Type<T>, name: string): Type<T> => Object.defineProperty(type, 'name', { value: name });

/**
 * A controller with the routes that every resource has: list, search, read, create, replace, change, delete, restore.
 * A context extends it, and adds the verbs that are more than a change of fields.
 */
export function RecordController<R extends Resource, Create extends Command<string>>(resource: R, { type, create, change, remove, restore, duplicates, imports }: Writes<Create>): Type<RecordRoutes<R>> {
  const { typeName } = resource;
  const Creation = named(IntersectionType(create as Type<object>, ExternalIdentity), `Create${typeName}`) as Type<object>;
  const Replacement = named(OmitType(create, ['id'] as never) as Type<object>, `Replace${typeName}`);
  const Changes = named(PartialType(Replacement, { skipNullProperties: false }), `Change${typeName}`);

  // whoever was let write it is shown what he has written
  const readBack = (id: string) => ReadRecord.of({ resource, id, seesAll: true }) as ReadRecord<R>;
  /** How the tenant in hand, with fields of his own, makes and changes a record. */
  const ordersOf = (own: Resource) => ({
    creation: (data: unknown) => checkedBody(Creation, data, own, 'create'),
    changes: (data: unknown) => checkedBody(Changes, data, own, 'change'),
    ...orders,
  });
  const orders = {
    create: (id: string, fields: object) => Object.assign(new create(), fields, { id }),
    change: (id: string, set: object): ChangeCommand => Object.assign(new change(), { id, set }),
    delete: (id: string): Command<void> => (remove ? Object.assign(new remove(), { id }) : DeleteRecord.of({ type, id })),
    restore: (id: string): Command<void> => (restore ? Object.assign(new restore(), { id }) : RestoreRecord.of({ type, id })),
  };

  class Routes extends (ReadController(resource) as Type<ReadRoutes<Resource>>) {
    @Inject(Records) private readonly records!: Records;
    @Inject(Duplicates) private readonly known!: Duplicates;
    @Inject(NamedUsers) private readonly users!: NamedUsers;
    @Inject(ModuleRef) private readonly module!: ModuleRef;

    @Post()
    @Permission(resource.permission('write'))
    @ApiBody({ type: Creation })
    async create(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const { externalId, id = newId(), ...fields } = checkedBody(Creation, body, await this.customFields.of(resource), 'create') as { externalId?: string; id?: string };
      return this.made(id, fields, externalId, request, reply);
    }

    @Put('external/:externalId')
    @Permission(resource.permission('write'))
    @ApiBody({ type: Replacement })
    async replaceExternal(@Param('externalId') externalId: string, @Body() body: unknown, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const fields = { ...checkedBody(Replacement, body, await this.customFields.of(resource), 'replace') };
      assertExternalId(externalId);
      for (let attempt = 1; ; attempt++) {
        const id = (await this.bearing([externalId])).get(externalId);
        if (id !== undefined && request.headers['if-none-match']?.trim() === '*') throw new DomainError('stale', 'already_there', `There is a record with the external id ${externalId} already, and If-None-Match asks for a new one.`);
        if (id !== undefined) return this.write(orders.change(id, fields), version, request, reply);
        if (request.headers['if-match'] !== undefined) throw new StaleVersion(version ?? '?', '?');
        try {
          void reply.status(HttpStatus.CREATED);
          return await this.made(newId(), fields, externalId, request, reply);
        } catch (error) {
          void reply.status(HttpStatus.OK);
          // somebody else was faster: what he made is changed in its place
          if (attempt > 1 || !(error instanceof DomainError) || !error.errors?.some(({ pointer }) => pointer === '/externalId')) throw error;
        }
      }
    }

    /** Up to 1,000 wishes at once. Each succeeds or fails by itself, unless the batch is atomic. */
    @Post('batch')
    @HttpCode(HttpStatus.OK)
    @Permission(resource.permission('write'))
    async batch(@Body() body: unknown, @Req() request: FastifyRequest): Promise<{ results: Outcome[] }> {
      const { items: raw, atomic } = parseBatch(body);
      const known = await this.bearing(matchesOf(raw));
      const mayDelete = Work.current().caller?.can(resource.permission('delete')) ?? true;
      const own = ordersOf(await this.customFields.of(resource));
      const items = raw.map((one, index): Item | DomainError => {
        try {
          const item = { ...itemOf(one, own, known), index };
          if (!mayDelete && (item.op === 'delete' || item.op === 'restore')) throw new PermissionMissing(Work.current().caller, resource.permission('delete'));
          return item;
        } catch (error) {
          if (error instanceof DomainError) return error;
          throw error;
        }
      });
      const refused = items.findIndex((item) => item instanceof DomainError);
      if (atomic && refused >= 0) throw batchRefused(refused, items[refused] as DomainError);
      const sound = items.filter((item): item is Item => !(item instanceof DomainError));
      const performed = sound.length === 0 ? [] : await this.perform(sound, atomic, request);
      let next = 0;
      const results = items.map((item, index) => (item instanceof DomainError ? failed(index, item) : { ...performed[next++]!, index }));
      return { results };
    }

    @Put(':id')
    @Permission(resource.permission('write'))
    @ApiBody({ type: Replacement })
    async replace(@Param('id', ParseId) id: string, @Body() body: unknown, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const whole = checkedBody(Replacement, body, await this.customFields.of(resource), 'replace');
      return this.write(orders.change(id, { ...whole }), version, request, reply);
    }

    /** What happened to the record, also when it is in the recycle bin. */
    @Get(':id/history')
    @Permission(resource.permission('read'))
    async history(@Param('id', ParseId) id: string, @Query() query: Record<string, unknown>) {
      const { caller } = Work.current();
      const asked = parseListQuery(query, audit as unknown as Resource, caller);
      if (resource.mergeable) await this.dispatcher.ask(AssertNotMerged.of({ resource, id }));
      if (sightOf(caller, resource) !== true) await this.dispatcher.ask(ReadRecord.of({ resource, id, shape: { fields: ['id'], include: [] }, anywhere: true }));
      const ofRecord: Condition[] = [{ field: 'recordId', op: 'eq', value: id }, { field: 'resource', op: 'eq', value: resource.name }];
      const where = { and: asked.where ? [...ofRecord, asked.where] : ofRecord };
      const page = await this.dispatcher.ask(ListRecords.of({ resource: audit as unknown as Resource, query: { ...asked, where }, seesAll: true }));
      if (page.data.length === 0 && asked.cursor === undefined && asked.where === undefined && asked.skip === 0) throw new RecordNotFound(resource.record, id);
      return page;
    }

    @Patch(':id')
    @Permission(resource.permission('write'))
    @ApiBody({ type: Changes })
    async change(@Param('id', ParseId) id: string, @Body() body: unknown, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const changes = checkedBody(Changes, body, await this.customFields.of(resource), 'change') as Record<string, unknown>;
      // the class also holds the defaults of what was not sent
      const sent = Object.fromEntries(Object.keys(body as object).map((name) => [name, changes[name]]));
      return this.write(orders.change(id, sent), version, request, reply);
    }

    @Delete(':id')
    @HttpCode(HttpStatus.NO_CONTENT)
    @Permission(resource.permission('delete'))
    async delete(@Param('id', ParseId) id: string, @IfMatch() version: number | undefined): Promise<void> {
      await this.dispatcher.execute(orders.delete(id), { precondition: preconditionOf(id, version) });
    }

    @Post(':id/restore')
    @HttpCode(HttpStatus.OK)
    @Permission(resource.permission('delete'))
    async restore(@Param('id', ParseId) id: string, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const record = await this.dispatcher.execute(orders.restore(id), { precondition: preconditionOf(id, version), answer: () => readBack(id) });
      return this.marked(record, request, reply);
    }

    async write(command: Command<unknown> & { readonly id: string }, version: number | undefined, request: FastifyRequest, reply: FastifyReply) {
      const record = await this.dispatcher.execute(command, { precondition: preconditionOf(command.id, version), answer: () => readBack(command.id) });
      return this.marked(record, request, reply);
    }

    /** All in one go, as nearly always; if one of them fails, each by itself. */
    private async perform(asked: readonly Item[], atomic: boolean, request: FastifyRequest): Promise<Outcome[]> {
      const { items, prepare } = this.checked(asked, request);
      const work = items.map(({ order }) => order);
      const changed = items.filter(({ op }) => op !== 'create' && op !== 'upsert').map(({ id }) => id);
      const readAll = async () => this.recordsOf(items.filter(({ op }) => op !== 'delete').map(({ id }) => id));
      const distinct = new Set(items.map(({ id }) => id)).size === items.length; // the second change of a record must see the version that the first has made
      try {
        const load = async () => {
          await prepare();
          await this.records.load(type, changed);
        };
        if (distinct) return await this.dispatcher.executeAll(work, load, async () => {
          const records = await readAll();
          return items.map((item, index) => succeeded(index, item, records));
        });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
      const wishes = work.map(({ command }) => ((command as Partial<ChangeCommand>).set ?? command) as Readonly<Record<string, unknown>>);
      const foresee = async () => {
        await prepare();
        await this.users.expect(resource, wishes);
      };
      return this.dispatcher.executeEach(work, foresee, async (outcomes) => {
        const first = outcomes.findIndex(({ status }) => status === 'rejected');
        if (atomic && first >= 0) throw batchRefused(first, (outcomes[first] as PromiseRejectedResult).reason as DomainError);
        const records = await readAll();
        return outcomes.map((outcome, index) => (outcome.status === 'rejected' ? failed(index, outcome.reason) : succeeded(index, items[index]!, records)));
      });
    }

    private async recordsOf(ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
      if (ids.length === 0) return new Map();
      const query = { ...plainList, fields: resource.wholeShape.fields, where: { field: 'id', op: 'in' as const, value: [...new Set(ids)] } };
      const { data } = (await this.dispatcher.ask(ListRecords.of({ resource, query, seesAll: true }))) as { data: { id: string }[] };
      return new Map(data.map((record) => [record.id, record]));
    }

    /** The live records that bear these external ids. */
    private async bearing(externalIds: readonly string[]): Promise<Map<string, string>> {
      if (externalIds.length === 0) return new Map();
      const query = { ...plainList, fields: ['id', 'externalId'], where: { field: 'externalId', op: 'in' as const, value: [...externalIds] } };
      const { data } = (await this.dispatcher.ask(ListRecords.of({ resource, query }))) as { data: { id: string; externalId: string }[] };
      const known = new Map(data.map(({ id, externalId }) => [externalId, id]));
      const left = externalIds.filter((externalId) => !known.has(externalId));
      return resource.mergeable && left.length > 0 ? new Map([...known, ...(await this.bornBySurvivors(left))]) : known;
    }

    /** What a merged record was called elsewhere, the survivor is called, too. */
    private async bornBySurvivors(externalIds: readonly string[]): Promise<readonly (readonly [externalId: string, id: string])[]> {
      const leads = await this.dispatcher.ask(FindMerged.of({ resource, externalIds }));
      if (leads.length === 0) return [];
      const query = { ...plainList, fields: ['id'], where: { field: 'id', op: 'in' as const, value: [...new Set(leads.map(({ survivorId }) => survivorId))] } };
      const { data } = (await this.dispatcher.ask(ListRecords.of({ resource, query }))) as { data: { id: string }[] };
      return leads.filter(({ survivorId }) => data.some(({ id }) => id === survivorId)).map(({ externalId, survivorId }) => [externalId, survivorId]);
    }

    private async made(id: string, fields: object, externalId: string | undefined, request: FastifyRequest, reply: FastifyReply) {
      const { items, prepare } = this.checked([{ index: 0, op: 'create', id, order: { command: orders.create(id, fields), external: externalId === undefined ? undefined : { id, externalId } } }], request);
      const { command, assert, ...order } = items[0]!.order;
      const checked = async () => {
        await prepare();
        await assert?.(new Set());
      };
      const record = await this.dispatcher.execute(command as Command<string>, { ...order, assert: checked, answer: () => readBack(id) });
      void reply.header('location', `/api/v1/${resource.address}/${(record as { id: string }).id}`);
      return this.marked(record, request, reply);
    }

    /** What is made is held against what is there, and against what is made with it: with one look-up for all, in the transaction that makes it, once it is known that it is done at all. */
    private checked(items: readonly Item[], { headers }: FastifyRequest): { readonly items: readonly Item[]; readonly prepare: () => Promise<void> } {
      const made = items.filter(({ op }) => op === 'create' || op === 'upsert');
      if (!duplicates || made.length === 0 || skipsCheck(headers[SKIP_CHECK])) return { items, prepare: async () => {} };
      let refusals: Awaited<ReturnType<Duplicates['refusals']>> = [];
      const prepare = async () => {
        refusals = await this.known.refusals(resource, this.module.get(duplicates, { strict: false }), made.map(({ index, id, order }) => ({ index, id, record: order.command as unknown as Readonly<Record<string, unknown>> })));
      };
      const places = new Map(made.map((item, place) => [item, place]));
      const commands = new Map(made.map(({ id, order }) => [id, order.command]));
      const held = (item: Item): Item => {
        const place = places.get(item);
        if (place === undefined) return item;
        const assert = async (before: ReadonlySet<Command<unknown>>) => {
          const refusal = refusals[place]!((id) => before.has(commands.get(id)!));
          if (refusal) throw refusal;
        };
        return { ...item, order: { ...item.order, assert } };
      };
      return { prepare, items: items.map(held) };
    }

    private marked(record: RowOf<R>, request: FastifyRequest, reply: FastifyReply) {
      markVersion(request, reply, (record as { version: number }).version);
      return record;
    }
  }
  const Importing = imports ? WithImports({ resource, plan: imports, writes: writtenFields(Creation), type, duplicates, ordersOf }, Routes as Type<ReadRoutes<Resource>>) : Routes;
  return (duplicates ? WithDuplicates(resource, Importing as Type<ReadRoutes<Resource>>, duplicates) : Importing) as unknown as Type<RecordRoutes<R>>;
}
