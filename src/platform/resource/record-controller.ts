import { Body, Delete, Get, HttpCode, HttpStatus, Inject, Param, Patch, Post, Put, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiBody, OmitType, PartialType } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { audit } from '../audit/audit.resource.js';
import type { Condition } from '../conditions/condition.js';
import type { Page } from '../../kernel/page.js';
import { Permission } from '../auth/permission.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import type { Command } from '../dispatch/message.js';
import { IfMatch, markVersion, preconditionOf } from '../http/etag.js';
import { validated } from '../http/validation.js';
import { ParseId } from '../http/validators.js';
import { RecordNotFound } from '../persistence/refusals.js';
import { Work } from '../tenancy/work.js';
import { parseListQuery, parseSearchBody, parseShape } from './list-query.js';
import { DeleteRecord, type RecyclableType, RestoreRecord } from './record-commands.js';
import { ListRecords, ReadRecord } from './record-queries.js';
import type { Resource, RowOf } from './resource.js';

/** Changes the named fields of one record; `set` holds the new values. */
export type ChangeCommand = Command<void> & { readonly id: string; readonly set: object };

interface Writes<Create extends Command<string>> {
  /** The aggregate behind the resource. */
  readonly type: RecyclableType;
  /** Makes a record; answers its id. Its fields are the body of POST, and those of PUT and PATCH without the id. */
  readonly create: Type<Create>;
  readonly change: Type<ChangeCommand>;
}

/** The routes of a resource that can be read. */
export interface ReadRoutes<R extends Resource> {
  readonly dispatcher: Dispatcher;
  list(query: Record<string, unknown>): Promise<Page<RowOf<R>>>;
  search(body: unknown): Promise<Page<RowOf<R>>>;
  read(id: string, query: Record<string, unknown>, request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
}

/** The routes that every resource has. */
export interface RecordRoutes<R extends Resource> extends ReadRoutes<R> {
  /** For verbs: changes one record, at the version that the caller has seen when he named one, and answers it as it is then. */
  write(command: Command<unknown> & { readonly id: string }, version: number | undefined, request: FastifyRequest, reply: FastifyReply): Promise<RowOf<R>>;
}

const named = <T>(type: Type<T>, name: string): Type<T> => Object.defineProperty(type, 'name', { value: name });

/** A controller for what can be read, and not be changed from outside: list, search, read. */
export function ReadController<R extends Resource>(resource: R): Type<ReadRoutes<R>> {
  class Routes implements ReadRoutes<R> {
    @Inject(Dispatcher) readonly dispatcher!: Dispatcher;

    @Get()
    @Permission(resource.permission('read'))
    list(@Query() query: Record<string, unknown>): Promise<Page<RowOf<R>>> {
      return this.dispatcher.ask(ListRecords.of({ resource, query: parseListQuery(query, resource, Work.current().caller) }) as unknown as ListRecords<R>);
    }

    @Post('search')
    @HttpCode(HttpStatus.OK)
    @Permission(resource.permission('read'))
    search(@Body() body: unknown): Promise<Page<RowOf<R>>> {
      return this.dispatcher.ask(ListRecords.of({ resource, query: parseSearchBody(body, resource, Work.current().caller) }) as unknown as ListRecords<R>);
    }

    @Get(':id')
    @Permission(resource.permission('read'))
    async read(@Param('id', ParseId) id: string, @Query() query: Record<string, unknown>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const shape = parseShape(query, resource, Work.current().caller);
      const { _id, _version, ...record } = (await this.dispatcher.ask(ReadRecord.of({ resource, id, shape }))) as Record<string, unknown>;
      const version = (record.version ?? _version) as number | undefined;
      if (version === undefined || !markVersion(request, reply, version) || shape.include.length > 0) return record;
      void reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
  }
  return Routes as unknown as Type<ReadRoutes<R>>;
}

/**
 * A controller with the routes that every resource has: list, search, read, create, replace, change, delete, restore.
 * A context extends it, and adds the verbs that are more than a change of fields.
 */
export function RecordController<R extends Resource, Create extends Command<string>>(resource: R, { type, create, change }: Writes<Create>): Type<RecordRoutes<R>> {
  const { typeName } = resource;
  const Replacement = named(OmitType(create, ['id'] as never) as Type<object>, `Replace${typeName}`);
  const Changes = named(PartialType(Replacement, { skipNullProperties: false }), `Change${typeName}`);

  const readBack = (id: string) => ReadRecord.of({ resource, id }) as ReadRecord<R>;
  const changeTo = (id: string, set: object): ChangeCommand => Object.assign(new change(), { id, set });

  class Routes extends (ReadController(resource) as Type<ReadRoutes<Resource>>) {
    @Post()
    @Permission(resource.permission('write'))
    @ApiBody({ type: create })
    async create(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const record = await this.dispatcher.execute(validated(create, body), { answer: readBack });
      void reply.header('location', `/api/v1/${resource.name}/${(record as { id: string }).id}`);
      return this.marked(record, request, reply);
    }

    @Put(':id')
    @Permission(resource.permission('write'))
    @ApiBody({ type: Replacement })
    async replace(@Param('id', ParseId) id: string, @Body() body: unknown, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const whole = validated(Replacement, body);
      return this.write(changeTo(id, { ...whole }), version, request, reply);
    }

    /** What happened to the record, also when it is in the recycle bin. */
    @Get(':id/history')
    @Permission(resource.permission('read'))
    async history(@Param('id', ParseId) id: string, @Query() query: Record<string, unknown>) {
      const asked = parseListQuery(query, audit as unknown as Resource, Work.current().caller);
      const ofRecord: Condition[] = [{ field: 'recordId', op: 'eq', value: id }, { field: 'resource', op: 'eq', value: resource.name }];
      const where = { and: asked.where ? [...ofRecord, asked.where] : ofRecord };
      const page = await this.dispatcher.ask(ListRecords.of({ resource: audit as unknown as Resource, query: { ...asked, where } }));
      if (page.data.length === 0 && asked.cursor === undefined && asked.where === undefined && asked.skip === 0) throw new RecordNotFound(resource.record, id);
      return page;
    }

    @Patch(':id')
    @Permission(resource.permission('write'))
    @ApiBody({ type: Changes })
    async change(@Param('id', ParseId) id: string, @Body() body: unknown, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const changes = validated(Changes, body) as Record<string, unknown>;
      // the class also holds the defaults of what was not sent
      const sent = Object.fromEntries(Object.keys(body as object).map((name) => [name, changes[name]]));
      return this.write(changeTo(id, sent), version, request, reply);
    }

    @Delete(':id')
    @HttpCode(HttpStatus.NO_CONTENT)
    @Permission(resource.permission('delete'))
    async delete(@Param('id', ParseId) id: string, @IfMatch() version: number | undefined): Promise<void> {
      await this.dispatcher.execute(DeleteRecord.of({ type, id }), { precondition: preconditionOf(id, version) });
    }

    @Post(':id/restore')
    @HttpCode(HttpStatus.OK)
    @Permission(resource.permission('delete'))
    async restore(@Param('id', ParseId) id: string, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const record = await this.dispatcher.execute(RestoreRecord.of({ type, id }), { precondition: preconditionOf(id, version), answer: () => readBack(id) });
      return this.marked(record, request, reply);
    }

    async write(command: Command<unknown> & { readonly id: string }, version: number | undefined, request: FastifyRequest, reply: FastifyReply) {
      const record = await this.dispatcher.execute(command, { precondition: preconditionOf(command.id, version), answer: () => readBack(command.id) });
      return this.marked(record, request, reply);
    }

    private marked(record: RowOf<R>, request: FastifyRequest, reply: FastifyReply) {
      markVersion(request, reply, (record as { version: number }).version);
      return record;
    }
  }
  return Routes as unknown as Type<RecordRoutes<R>>;
}
