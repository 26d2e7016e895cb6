import { p } from '@mikro-orm/postgresql';
import { newId } from '../../kernel/id.js';
import { mapPart } from '../persistence/map-aggregate.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';

export type AuditAction = 'created' | 'changed' | 'deleted' | 'restored' | 'purged' | 'refused' | 'erased' | 'disclosed';
/** By field: what it was, and what it is. */
export type Changes = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** Who did what to which record, when, and from where. Added in the transaction of the change, and never changed. */
export class AuditEntry {
  readonly id!: string;
  readonly at!: Date;
  readonly action!: AuditAction;
  readonly resource!: string;
  readonly recordId!: string;
  readonly version!: number | null;
  readonly changes!: Changes;
  readonly actorId!: string | null;
  readonly correlationId!: string;
  readonly origin!: string;
  readonly address!: string | null;
}

/** What the work in hand does to a record. */
export function auditEntry(told: Pick<AuditEntry, 'action' | 'resource' | 'recordId' | 'version' | 'changes'> & Partial<Pick<AuditEntry, 'actorId'>>): AuditEntry {
  const { correlationId, caller, origin, address } = Work.current();
  return { id: newId(), at: UnitOfWork.current().now, actorId: caller?.userId ?? null, correlationId, origin: origin ?? 'system', address: address ?? null, ...told };
}

export const AuditMapping = mapPart(AuditEntry, 'platform.audit', {
  at: p.datetime(3),
  action: p.string(),
  resource: p.string(),
  recordId: p.uuid(),
  version: p.integer().nullable(),
  changes: p.json<Changes>(),
  actorId: p.uuid().nullable(),
  correlationId: p.string(),
  origin: p.string(),
  address: p.string().nullable(),
});
