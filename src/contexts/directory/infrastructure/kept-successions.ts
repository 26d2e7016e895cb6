import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CustomValues } from '../../../kernel/custom-field.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { MergedWays } from '../../../platform/references/merged-ways.js';
import { contextsReferringTo } from '../../../platform/references/references.js';
import type { Resource } from '../../../platform/resource/resource.js';
import { Work } from '../../../platform/tenancy/work.js';
import { type Succession, Successions } from '../application/ports/successions.port.js';
import { companies } from '../application/queries/companies.resource.js';
import { contacts } from '../application/queries/contacts.resource.js';
import type { MergeKind } from '../domain/merge/merge.js';

const RESOURCES: Readonly<Record<MergeKind, Resource>> = { company: companies as unknown as Resource, contact: contacts as unknown as Resource };

@Injectable()
export class KeptSuccessions extends Successions {
  constructor(
    private readonly ways: MergedWays,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  referringTo(kind: MergeKind): readonly string[] {
    return contextsReferringTo(kind);
  }

  hold(ids: readonly string[]): Promise<void> {
    return this.ways.hold(ids);
  }

  open({ kind, mergedId, survivorId, mergeId }: Succession): Promise<void> {
    const { name, table } = RESOURCES[kind];
    return this.ways.open({ id: mergedId, resource: name, survivorId, mergeId }, table);
  }

  settle(mergedId: string): Promise<void> {
    return this.ways.settle(mergedId);
  }

  close(mergedId: string): Promise<void> {
    return this.ways.close(mergedId);
  }

  async release(kind: MergeKind, id: string, keys: readonly string[]): Promise<CustomValues> {
    if (keys.length === 0) return {};
    const { name, table } = RESOURCES[kind];
    const { tenantId } = Work.current();
    const [released] = await this.unitOfWork.rows<{ before: CustomValues; gone: readonly string[] }>(sql`
      with gone as (select array_agg(key) as keys from platform.custom_keys where tenant_id = ${tenantId}::uuid and resource = ${name} and is_unique and key = any(${[...keys]}::text[])),
      held as materialized (select id, custom_fields as before from ${sql.table(table)} where tenant_id = ${tenantId}::uuid and id = ${id}::uuid)
      update ${sql.table(table)} t set custom_fields = t.custom_fields - gone.keys from gone, held where t.tenant_id = ${tenantId}::uuid and t.id = held.id and gone.keys is not null returning held.before, gone.keys as gone`);
    return Object.fromEntries((released?.gone ?? []).flatMap((key) => (key in released!.before ? [[key, released!.before[key]!]] : [])));
  }
}
