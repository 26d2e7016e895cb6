import { Body, Get, HttpCode, HttpStatus, Inject, Post, Query, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DomainError } from '../../kernel/domain-error.js';
import { isId } from '../../kernel/id.js';
import { Permission } from '../auth/permission.js';
import { Cursors } from '../resource/cursors.js';
import { ListRecords, ReadRecord } from '../resource/record-queries.js';
import type { ReadRoutes } from '../resource/read-controller.js';
import type { Resource } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import type { DuplicateKnowledge } from './duplicate-knowledge.js';
import { Duplicates } from './duplicates.js';
import type { Candidate } from './likely-duplicate.js';

export const SKIP_CHECK = 'x-skip-duplicate-check';

export const skipsCheck = (header: string | string[] | undefined): boolean => String(header).trim().toLowerCase() === 'true';

/** Records that are looked at for one page of pairs. */
const LOOKED_AT = 100;

/** A record that may be the same as `of`; that is null where somebody asks for one that is not there yet. */
interface Shown extends Omit<Candidate, 'id'> {
  readonly of: Readonly<Record<string, unknown>> | null;
}

interface DuplicatePage {
  readonly data: readonly Shown[];
  readonly page: { readonly nextCursor: string | null };
}

type Words = Readonly<Record<string, unknown>>;

const shownOf = (of: Shown['of']) => ({ score, reasons, record }: Candidate): Shown => ({ of, record, score, reasons });

function refuse(pointer: string, code: string, message: string): never {
  throw new DomainError('invalid', 'query_invalid', `${pointer} ${message}`, [{ pointer, code, message }]);
}

/** The parameters of the question, each of them a text. */
function parametersOf(query: Words, known: readonly string[]): Readonly<Record<string, string>> {
  for (const [name, value] of Object.entries(query)) {
    if (!known.includes(name)) refuse(name, 'unknown_parameter', `is not known here: use ${known.join(', ')}`);
    if (typeof value !== 'string' || value.trim() === '' || value.length > 500) refuse(name, 'invalid_text', 'must be a text of 1 to 500 characters');
  }
  return query as Readonly<Record<string, string>>;
}

const knowers = new Map<string, Type<DuplicateKnowledge>>();

/** What knows when two records of a resource are the same thing, if anything does. */
export const knowledgeOf = ({ name }: Resource): Type<DuplicateKnowledge> | undefined => knowers.get(name);

/** The routes of a resource that knows duplicates. */
export function WithDuplicates(resource: Resource, Base: Type<ReadRoutes<Resource>>, knowledge: Type<DuplicateKnowledge>): Type<ReadRoutes<Resource>> {
  knowers.set(resource.name, knowledge);

  class Routes extends Base {
    @Inject(Duplicates) private readonly likely!: Duplicates;
    @Inject(Cursors) private readonly cursors!: Cursors;
    @Inject(ModuleRef) private readonly module!: ModuleRef;

    @Get('duplicates')
    @Permission(resource.permission('read'))
    async duplicates(@Query() query: Words): Promise<DuplicatePage> {
      const known = this.module.get<DuplicateKnowledge>(knowledge, { strict: false });
      const { id, cursor, ...asked } = parametersOf(query, ['id', 'cursor', ...Object.keys(known.parameters)]);
      if (id !== undefined) return this.ofRecord(known, id);
      return Object.keys(asked).length > 0 ? this.ofCandidate(known, known.recordOf(asked)) : this.pairs(known, cursor);
    }

    @Post('duplicates')
    @HttpCode(HttpStatus.OK)
    @Permission(resource.permission('read'))
    async findDuplicates(@Body() body: unknown): Promise<DuplicatePage> {
      if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new DomainError('invalid', 'body_invalid', 'The body must be a JSON object.', [{ pointer: '', code: 'not_an_object', message: 'must be an object' }]);
      const unknown = Object.keys(body).filter((name) => !Object.hasOwn(resource.fields, name));
      if (unknown.length > 0) throw new DomainError('invalid', 'body_invalid', `${unknown.join(', ').slice(0, 200)} is not a field here`, unknown.slice(0, 20).map((name) => ({ pointer: `/${name.slice(0, 100)}`, code: 'unknown_field', message: 'is not a field here' })));
      return this.ofCandidate(this.module.get<DuplicateKnowledge>(knowledge, { strict: false }), body as Words);
    }

    private async ofRecord(known: DuplicateKnowledge, id: string): Promise<DuplicatePage> {
      if (!isId(id.toLowerCase())) refuse('id', 'not_id', 'must be a UUID');
      const record = (await this.dispatcher.ask(ReadRecord.of({ resource, id: id.toLowerCase(), shape: { fields: ['id', ...known.fields], include: [] } }))) as Words;
      const { _version: _, _id: __, ...of } = record;
      const found = await this.likely.of(resource, known, record, id.toLowerCase());
      return { data: found.map(shownOf(of)), page: { nextCursor: null } };
    }

    private async ofCandidate(known: DuplicateKnowledge, candidate: Words): Promise<DuplicatePage> {
      const found = await this.likely.of(resource, known, candidate);
      return { data: found.map(shownOf(null)), page: { nextCursor: null } };
    }

    /** Along the records, in the order of their ids: each with those before it that may be the same. A page may be empty, and not be the last. */
    private async pairs(known: DuplicateKnowledge, cursor: string | undefined): Promise<DuplicatePage> {
      const question = JSON.stringify(['duplicates', Work.current().tenantId, resource.name]);
      const place = cursor === undefined ? undefined : String(this.cursors.open(question, cursor)[0]);
      const query = { sort: [{ field: 'id', descending: false }], skip: 0, take: LOOKED_AT, count: 'none' as const, deleted: false, include: [], fields: ['id', ...known.fields], ...(place !== undefined && { where: { field: 'id', op: 'gt' as const, value: place } }) };
      const { data, page } = (await this.dispatcher.ask(ListRecords.of({ resource, query }))) as unknown as { data: ({ id: string } & Words)[]; page: { nextCursor: string | null } };
      const pairs = await this.likely.pairs(resource, known, data);
      return {
        data: pairs.map(({ one, other, score, reasons }) => ({ of: one, record: other, score, reasons })),
        page: { nextCursor: page.nextCursor === null ? null : this.cursors.seal(question, [data.at(-1)!.id]) },
      };
    }
  }
  return Routes;
}
