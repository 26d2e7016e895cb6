import { Body, Get, HttpCode, HttpStatus, Inject, Param, Post, Query, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page } from '../../kernel/page.js';
import { Permission } from '../auth/permission.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { ExportDesk } from '../exports/export-desk.js';
import { markVersion } from '../http/etag.js';
import { ParseId } from '../http/validators.js';
import { Work } from '../tenancy/work.js';
import { parseListQuery, parseSearchBody, parseShape } from './list-query.js';
import { ListRecords, ReadRecord } from './record-queries.js';
import type { Resource, RowOf } from './resource.js';

/** The routes of a resource that can be read. */
export interface ReadRoutes<R extends Resource> {
  readonly dispatcher: Dispatcher;
  readonly customFields: CustomFields;
  list(query: Record<string, unknown>): Promise<Page<RowOf<R>>>;
  search(body: unknown): Promise<Page<RowOf<R>>>;
  read(id: string, query: Record<string, unknown>, request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
  export(query: Record<string, unknown>, reply: FastifyReply): Promise<unknown>;
}

/** A controller for what can be read, and not be changed from outside: list, search, export, read. */
export function ReadController<R extends Resource>(resource: R): Type<ReadRoutes<R>> {
  class Routes implements ReadRoutes<R> {
    @Inject(Dispatcher) readonly dispatcher!: Dispatcher;
    @Inject(ExportDesk) private readonly exports!: ExportDesk;
    @Inject(CustomFields) readonly customFields!: CustomFields;

    @Get()
    @Permission(resource.permission('read'))
    async list(@Query() query: Record<string, unknown>): Promise<Page<RowOf<R>>> {
      return this.dispatcher.ask(ListRecords.of({ resource, query: parseListQuery(query, await this.customFields.of(resource), Work.current().caller) }) as unknown as ListRecords<R>);
    }

    @Post('search')
    @HttpCode(HttpStatus.OK)
    @Permission(resource.permission('read'))
    async search(@Body() body: unknown): Promise<Page<RowOf<R>>> {
      return this.dispatcher.ask(ListRecords.of({ resource, query: parseSearchBody(body, await this.customFields.of(resource), Work.current().caller) }) as unknown as ListRecords<R>);
    }

    @Get('export')
    @Permission(resource.permission('export'))
    export(@Query() query: Record<string, unknown>, @Res({ passthrough: true }) reply: FastifyReply) {
      return this.exports.answer(resource, query, reply);
    }

    @Get(':id')
    @Permission(resource.permission('read'))
    async read(@Param('id', ParseId) id: string, @Query() query: Record<string, unknown>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const shape = parseShape(query, await this.customFields.of(resource), Work.current().caller);
      const { _id, _version, ...record } = (await this.dispatcher.ask(ReadRecord.of({ resource, id, shape }))) as Record<string, unknown>;
      const version = (record.version ?? _version) as number | undefined;
      const isToldByVersion = shape.include.length === 0 && !shape.fields.some((name) => resource.fields[name]?.reckoned);
      if (version === undefined || !markVersion(request, reply, version) || !isToldByVersion) return record;
      void reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
  }
  return Routes as unknown as Type<ReadRoutes<R>>;
}
