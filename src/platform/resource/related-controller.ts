import { Get, Inject, Param, Query, type Type } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Page } from '../../kernel/page.js';
import { Permission } from '../auth/permission.js';
import type { Condition } from '../conditions/condition.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { ParseId } from '../http/validators.js';
import { Work } from '../tenancy/work.js';
import { parseListQuery } from './list-query.js';
import { ListRecords, ReadRecord } from './record-queries.js';
import { type Resource, resourceNamed, type RowOf } from './resource.js';

/** The records of one resource that belong to one record of another: `GET /companies/:id/contacts`. */
interface RelatedList<R extends Resource> {
  /** The other's name: it may be of another context. */
  readonly of: string;
  readonly list: R;
  /** What the list is held to. */
  readonly held: (id: string) => Condition;
}

export interface RelatedRoutes<R extends Resource> {
  list(id: string, query: Record<string, unknown>): Promise<Page<RowOf<R>>>;
}

const described = new Map<string, Resource[]>();

/** What can be listed of one record of a resource. */
export const relatedLists = (resource: Resource): readonly Resource[] => described.get(resource.name) ?? [];

/** A controller for a list that is held to one record of another resource, and takes all that the list takes. It stands in the context that has what is listed, so that the other need not know it. */
export function RelatedController<R extends Resource>({ of, list: resource, held }: RelatedList<R>): Type<RelatedRoutes<R>> {
  described.set(of, [...(described.get(of) ?? []), resource]);

  class Routes implements RelatedRoutes<R> {
    @Inject(Dispatcher) private readonly dispatcher!: Dispatcher;
    @Inject(CustomFields) private readonly customFields!: CustomFields;

    @Get(`:id/${resource.name}`)
    @ApiOperation({ operationId: `${of}.${resource.routesName}` })
    @Permission(resource.permission('read'))
    async list(@Param('id', ParseId) id: string, @Query() query: Record<string, unknown>): Promise<Page<RowOf<R>>> {
      const asked = parseListQuery(query, await this.customFields.of(resource), Work.current().caller);
      await this.dispatcher.ask(ReadRecord.of({ resource: resourceNamed(of), id, shape: { fields: ['id'], include: [] } }));
      const where = asked.where ? { and: [held(id), asked.where] } : held(id);
      return this.dispatcher.ask(ListRecords.of({ resource, query: { ...asked, where } }) as unknown as ListRecords<R>);
    }
  }
  return Routes;
}
