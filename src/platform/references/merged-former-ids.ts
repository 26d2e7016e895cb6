import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Reads } from '../persistence/reads.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { listsWithout } from '../personal-data/about.js';
import type { DataSubject } from '../personal-data/data-subject.js';
import type { ErasureId } from '../personal-data/erasure.js';
import { FormerIds } from '../personal-data/former-ids.js';
import { lastingNames } from '../personal-data/personal-fields.js';
import { Traces } from '../personal-data/traces.js';
import { type Resource, resourceNamed, resources } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import { contextsThatMove } from './merge-events.js';

/** A list that a merge has changed, as it was and as it became. */
interface MovedList {
  readonly id: string;
  readonly resource: string;
  readonly field: string;
  readonly previous: unknown;
  readonly present: unknown;
}

/** The records that have become part of one, over however many merges. */
@Injectable()
export class MergedFormerIds extends FormerIds {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
    private readonly customFields: CustomFields,
  ) {
    super();
  }

  async of(resource: Resource, id: string): Promise<readonly string[]> {
    const { tenantId } = Work.current();
    const rows = await this.reads.rows(sql<{ id: string }>`with recursive merged as (
        select id from platform.merged_records where tenant_id = ${tenantId}::uuid and resource = ${resource.name} and survivor_id = ${id}::uuid
        union select m.id from platform.merged_records m join merged on m.survivor_id = merged.id where m.tenant_id = ${tenantId}::uuid and m.resource = ${resource.name}
      ) select id from merged`);
    return rows.map((row) => row.id);
  }

  async forget(erasureId: ErasureId, subject: DataSubject, traces: Traces): Promise<{ readonly references: number; readonly history: number }> {
    await this.unitOfWork.rows(sql`update platform.merged_records set external_id = null where tenant_id = ${tenant()} and id = any(${[...subject.ids]}::uuid[]) and external_id is not null`);
    let references = 0;
    for (const context of contextsThatMove()) references += (await this.strike(context, subject)) + (await this.blank(context, subject, traces));
    return { references, history: await this.mask(erasureId, subject) };
  }

  /** What others had from him while he was a part of them. */
  private async mask(erasureId: ErasureId, { kind, ids }: DataSubject): Promise<number> {
    const resource = resources().find(({ record, mergeable }) => mergeable && record === kind);
    if (!resource) return 0;
    const lasting = lastingNames(resource, await this.customFields.fieldsOf(resource));
    const [masked] = await this.unitOfWork.rows<{ entries: number }>(sql`select platform.mask_merged(${erasureId}::uuid, ${resource.name}, ${[...ids]}::uuid[], ${[...lasting]}::text[]) as entries`);
    return masked!.entries;
  }

  /** What would give back to the records that he was, and the lists of his own. A merge that is being undone is not among them: it has him part already. */
  private async strike(context: string, { ids }: DataSubject): Promise<number> {
    const his = sql`${[...ids]}::uuid[]`;
    const struck = await this.unitOfWork.rows(sql`delete from ${ledgerOf(context)} where tenant_id = ${tenant()} and (from_id = any(${his}) and to_id = any(${his}) or row_id = any(${his}) and previous is not null) returning id`);
    return struck.length;
  }

  /** Lists of others in which he is one of several lose what tells of him, and can still be given back to whom they belong. */
  private async blank(context: string, subject: DataSubject, traces: Traces): Promise<number> {
    const found = await this.unitOfWork.rows<MovedList>(sql`select id, resource, field, previous, present from ${ledgerOf(context)} where tenant_id = ${tenant()} and previous is not null and (previous::text || present::text) ilike any(${traces.patterns}::text[]) for update`);
    let lines = 0;
    for (const { id, resource, field, previous, present } of found) {
      const [was, became] = [previous, present].map((list) => listsWithout(resourceNamed(resource), subject, { [field]: list }, traces)[field] ?? list);
      const texts = JSON.stringify([was, became]);
      if (new Traces([], traces.texts).areIn(texts)) await this.unitOfWork.rows(sql`delete from ${ledgerOf(context)} where tenant_id = ${tenant()} and id = ${id}::uuid`);
      else if (texts === JSON.stringify([previous, present])) continue;
      else await this.unitOfWork.rows(sql`update ${ledgerOf(context)} set previous = ${JSON.stringify(was)}::jsonb, present = ${JSON.stringify(became)}::jsonb where tenant_id = ${tenant()} and id = ${id}::uuid`);
      lines++;
    }
    return lines;
  }
}

const tenant = () => sql`${Work.current().tenantId}::uuid`;
const ledgerOf = (context: string) => sql.table(`${context}.moved_references`);
