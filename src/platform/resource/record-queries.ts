import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Page } from '../../kernel/page.js';
import { Query, TITLE } from '../dispatch/message.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { showCustomFields } from '../custom-fields/shown-custom-fields.js';
import { Reads } from '../persistence/reads.js';
import { RecordMerged, RecordNotFound } from '../persistence/refusals.js';
import { askedOfSurvivors, soughtBy } from '../references/led-condition.js';
import { type Lead, leadsOf, leadsOfAny, leadsOfExternal } from '../references/merged-records.js';
import { Work } from '../tenancy/work.js';
import { type CursorValue, Cursors } from './cursors.js';
import type { ListQuery, Shape } from './list-query.js';
import type { Resource, RowOf } from './resource.js';
import { both, presentSights, type Sights } from './sight.js';
import { COUNT_BOUND, countStatement, hiddenKeys, keyName, listStatement, readStatement } from './statements.js';

type Row = Record<string, unknown>;

/** What is asked in the name of somebody shows what he may see, and no more. */
interface Scoped {
  /** All of the resource: whoever asks was let see it by another rule. Without includes, and without conditions on relations that lead back to it. */
  readonly seesAll?: boolean | undefined;
  /** What it must be reached for, beyond being seen. */
  readonly permission?: string | undefined;
}

/** What is related is shown by its own rule in any case. */
function sightsFor(resource: Resource, { seesAll, permission }: Scoped): Sights {
  const sights = presentSights();
  if (!seesAll && permission === undefined) return sights;
  const sight = seesAll || both(sights(resource), presentSights(permission)(resource));
  return (touched) => (touched.original === resource.original ? sight : sights(touched));
}

/** A page of a resource's records. */
export class ListRecords<R extends Resource = Resource> extends Query<Page<RowOf<R>>> implements Scoped {
  readonly resource!: R;
  readonly query!: ListQuery;
  readonly seesAll?: boolean | undefined;
  readonly permission?: string | undefined;

  get [TITLE](): string {
    return `ListRecords ${this.resource.name}`;
  }
}

/** One record, as a list would show it. */
export class ReadRecord<R extends Resource = Resource> extends Query<RowOf<R>> implements Scoped {
  readonly resource!: R;
  readonly id!: string;
  readonly shape?: Shape | undefined;
  readonly seesAll?: boolean | undefined;
  /** In the recycle bin, too. */
  readonly anywhere?: boolean | undefined;

  get [TITLE](): string {
    return `ReadRecord ${this.resource.name}`;
  }
}

/** Refuses a record that became part of another, and leads to that one. */
export class AssertNotMerged extends Query<void> {
  readonly resource!: Resource;
  readonly id!: string;
}

/** The survivors of merged records, by what those were called elsewhere. */
export class FindMerged extends Query<readonly (Lead & { readonly externalId: string })[]> {
  readonly resource!: Resource;
  readonly externalIds!: readonly string[];
}

@QueryHandler(ListRecords)
export class ListRecordsHandler implements IQueryHandler<ListRecords> {
  constructor(
    private readonly reads: Reads,
    private readonly cursors: Cursors,
    private readonly customFields: CustomFields,
  ) {}

  async execute({ resource: asked, query, seesAll, permission }: ListRecords): Promise<Page<never>> {
    const resource = await this.customFields.of(asked);
    const sights = sightsFor(resource, { seesAll, permission });
    const question = this.questionOf(resource, query);
    const place = query.cursor === undefined ? undefined : this.cursors.open(question, query.cursor);
    const { rows, total } = await this.found(resource, query, sights, place);
    const more = rows.length > query.take;
    if (more) rows.pop();
    const nextCursor = more ? this.cursors.seal(question, this.placeOf(query, rows.at(-1)!)) : null;
    this.dropHidden(resource, query, rows);
    showCustomFields(resource, query, rows);
    const bounded = total !== undefined && query.count === 'bounded' && total > COUNT_BOUND;
    return {
      data: rows as never[],
      page: {
        ...(query.cursor === undefined && { skip: query.skip }),
        take: query.take,
        ...(total !== undefined && { total: bounded ? COUNT_BOUND : total, totalIsExact: !bounded }),
        nextCursor,
      },
    };
  }

  /** Where it asks for what names others, it is learnt with the answer whether these were merged, and only then asked again. */
  private async found(resource: Resource, query: ListQuery, sights: Sights, place: readonly CursorValue[] | undefined): Promise<{ rows: Row[]; total: number | undefined }> {
    const statementsFor = (asked: ListQuery) => [listStatement(resource, asked, sights, place), ...(query.count === 'none' ? [] : [countStatement(resource, asked, sights)])];
    const sought = query.where ? soughtBy(query.where, resource) : [];
    const answers = (await this.reads.all([...statementsFor(query), ...(sought.length > 0 ? [leadsOfAny(sought)] : [])] as never)) as unknown[][];
    const leads = sought.length > 0 ? (answers.pop() as Lead[]) : [];
    const survivors = new Map(leads.map(({ id, survivorId }) => [id, survivorId]));
    const [rows, counted] = survivors.size === 0 ? answers : ((await this.reads.all(statementsFor({ ...query, where: askedOfSurvivors(query.where!, resource, survivors) }) as never)) as unknown[][]);
    return { rows: rows as Row[], total: (counted as [{ total: number }] | undefined)?.[0].total };
  }

  private questionOf(resource: Resource, { where, search, sort, deleted }: ListQuery): string {
    return JSON.stringify([Work.current().tenantId, resource.name, sort.map(({ field, descending }) => [field, descending]), where, search, deleted]);
  }

  private placeOf({ sort }: ListQuery, row: Row): CursorValue[] {
    return sort.map(({ field }, i) => (row[keyName(i)] ?? row[field] ?? null) as CursorValue);
  }

  private dropHidden(resource: Resource, query: ListQuery, rows: Row[]): void {
    const hidden = hiddenKeys(resource, query).map(keyName);
    if (hidden.length > 0) for (const row of rows) for (const name of hidden) delete row[name];
  }
}

@QueryHandler(ReadRecord)
export class ReadRecordHandler implements IQueryHandler<ReadRecord> {
  constructor(
    private readonly reads: Reads,
    private readonly customFields: CustomFields,
  ) {}

  async execute({ resource: asked, id, shape = asked.wholeShape, seesAll, anywhere }: ReadRecord): Promise<never> {
    const resource = await this.customFields.of(asked);
    const sights = sightsFor(resource, { seesAll });
    const row = (await this.reads.first(readStatement(resource, id, shape, sights, anywhere))) ?? (await this.merged(resource, id, shape, sights));
    if (!row) throw new RecordNotFound(resource.record, id);
    showCustomFields(resource, shape, [row]);
    return row as never;
  }

  /** A merged record can be read for as long as others name it. Then it leads to the survivor, for whoever sees that. */
  private async merged(resource: Resource, id: string, shape: Shape, sights: Sights): Promise<Row | undefined> {
    const [lead] = resource.mergeable ? await this.reads.rows(leadsOf(resource.name, [id])) : [];
    if (!lead) return undefined;
    if (!lead.settled) return this.reads.first(readStatement(resource, id, shape, sights, true));
    if (await this.reads.first(readStatement(resource, lead.survivorId, { fields: ['id'], include: [] }, sights))) throw new RecordMerged(resource.record, id, lead.survivorId);
    return undefined;
  }
}

@QueryHandler(AssertNotMerged)
export class AssertNotMergedHandler implements IQueryHandler<AssertNotMerged> {
  constructor(private readonly reads: Reads) {}

  async execute({ resource, id }: AssertNotMerged): Promise<void> {
    const [lead] = await this.reads.rows(leadsOf(resource.name, [id]));
    if (!lead?.settled) return;
    const survivor = await this.reads.first(readStatement(resource, lead.survivorId, { fields: ['id'], include: [] }, presentSights()));
    throw survivor ? new RecordMerged(resource.record, id, lead.survivorId) : new RecordNotFound(resource.record, id);
  }
}

@QueryHandler(FindMerged)
export class FindMergedHandler implements IQueryHandler<FindMerged> {
  constructor(private readonly reads: Reads) {}

  execute({ resource, externalIds }: FindMerged): Promise<readonly (Lead & { readonly externalId: string })[]> {
    return this.reads.rows(leadsOfExternal(resource.name, externalIds));
  }
}
