import { Injectable, Optional } from '@nestjs/common';
import { sql } from 'kysely';
import { Reads } from '../persistence/reads.js';
import { type Resource, resources } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import { idsOfSame } from './about.js';
import type { DataSubject } from './data-subject.js';
import { FormerIds } from './former-ids.js';

/** Knows who is meant by a record. */
@Injectable()
export class DataSubjects {
  constructor(
    private readonly reads: Reads,
    @Optional() private readonly formerIds?: FormerIds,
  ) {}

  /** He, what has become part of him, and what else he is. */
  async of(resource: Resource, id: string): Promise<DataSubject> {
    const former = (await this.formerIds?.of(resource, id)) ?? [];
    const ids = [id, ...former];
    const he = { kind: resource.record, ids, others: {}, addresses: await this.addressesOf(resource, ids) };
    return { ...he, others: await this.othersOf(he) };
  }

  private async othersOf(he: DataSubject): Promise<DataSubject['others']> {
    const others: Record<string, readonly string[]> = {};
    for (const resource of resources()) {
      const question = idsOfSame(resource, he);
      const found = question ? await this.reads.rows(question) : [];
      if (found.length > 0) others[resource.record] = found.map(({ id }) => id);
    }
    return others;
  }

  private async addressesOf(resource: Resource, ids: readonly string[]): Promise<readonly string[]> {
    const fields = resource.findable?.addresses ?? [];
    if (fields.length === 0) return [];
    const columns = fields.map((field) => sql`t.${sql.ref(resource.column(field))}`);
    const rows = await this.reads.rows(sql<{ addresses: readonly string[] }>`select ${sql.join(columns, sql` || `)} as addresses from ${sql.table(resource.table)} t where t.tenant_id = ${Work.current().tenantId}::uuid and t.id = any(${[...ids]}::uuid[])`);
    return [...new Set(rows.flatMap(({ addresses }) => addresses))];
  }
}
