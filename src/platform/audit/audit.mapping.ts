import { p } from '@mikro-orm/postgresql';
import { mapPart } from '../persistence/map-aggregate.js';

export type AuditAction = 'created' | 'changed' | 'deleted' | 'restored' | 'purged' | 'refused' | 'erased' | 'disclosed';
/** By field: what it was, and what it is. */
export type Changes = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** Who did what to which record, when, and from where. Added in the transaction of the change, and never changed. */
export class AuditEntry {
  constructor(
    readonly id: string,
    readonly at: Date,
    readonly action: AuditAction,
    readonly resource: string,
    readonly recordId: string,
    readonly version: number | null,
    readonly changes: Changes,
    readonly actorId: string | null,
    readonly correlationId: string,
    readonly origin: string,
    readonly address: string | null,
  ) {}
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
