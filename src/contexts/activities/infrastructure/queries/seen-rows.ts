import { type RawBuilder, sql } from 'kysely';
import { compileSight } from '../../../../platform/conditions/compile-condition.js';
import type { Resource } from '../../../../platform/resource/resource.js';
import { presentSights } from '../../../../platform/resource/sight.js';
import { Work } from '../../../../platform/tenancy/work.js';

/** That whoever asks sees the live row `t`. */
export const isSeen = (resource: unknown): RawBuilder<unknown> => {
  const described = resource as Resource;
  return sql`t.tenant_id = ${Work.current().tenantId}::uuid and t.deleted_at is null and ${compileSight(presentSights()(described), described, 't')}`;
};
