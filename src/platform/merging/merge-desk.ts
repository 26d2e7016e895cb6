import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../kernel/clock.js';
import type { CustomValues } from '../../kernel/custom-field.js';
import type { Picks } from '../../kernel/merged-fields.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Records } from '../persistence/records.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { MergedWays } from '../references/merged-ways.js';
import type { Resource } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import type { Merge, MergeId } from './merge.js';
import { Merges } from './merges.js';

/** Makes one record of two of a kind, and has them part again. */
interface MergesKind {
  merge(id: string, otherId: string, picks: Picks): Promise<MergeId>;
  undo(merge: Merge): Promise<void>;
}

/** What every merging needs, and who does it for which kind of record. */
@Injectable()
export class MergeDesk {
  private readonly kinds = new Map<string, MergesKind>();

  constructor(
    readonly records: Records,
    readonly merges: Merges,
    readonly ways: MergedWays,
    readonly clock: Clock,
    readonly customFields: CustomFields,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  enter(kind: string, merging: MergesKind): void {
    this.kinds.set(kind, merging);
  }

  of(kind: string): MergesKind {
    const merging = this.kinds.get(kind);
    if (!merging) throw new Error(`nobody merges records of the kind ${kind}`);
    return merging;
  }

  /** Takes values away from a record that no two may have, at once, so that another can have them. Answers those. */
  async release({ name, table }: Resource, id: string, keys: readonly string[]): Promise<CustomValues> {
    if (keys.length === 0) return {};
    const { tenantId } = Work.current();
    const [released] = await this.unitOfWork.rows<{ before: CustomValues; gone: readonly string[] }>(sql`
      with gone as (select array_agg(key) as keys from platform.custom_keys where tenant_id = ${tenantId}::uuid and resource = ${name} and is_unique and key = any(${[...keys]}::text[])),
      held as materialized (select id, custom_fields as before from ${sql.table(table)} where tenant_id = ${tenantId}::uuid and id = ${id}::uuid)
      update ${sql.table(table)} t set custom_fields = t.custom_fields - gone.keys from gone, held where t.tenant_id = ${tenantId}::uuid and t.id = held.id and gone.keys is not null returning held.before, gone.keys as gone`);
    return Object.fromEntries((released?.gone ?? []).flatMap((key) => (key in released!.before ? [[key, released!.before[key]!]] : [])));
  }
}
