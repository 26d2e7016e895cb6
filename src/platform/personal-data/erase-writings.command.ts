import { Optional } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Command } from '../dispatch/message.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { CountErased } from './count-erased.js';
import type { DataSubject } from './data-subject.js';
import type { ErasureId } from './erasure.js';
import { FormerIds } from './former-ids.js';
import type { Traces } from './traces.js';

/** What stands in the place of a message that named somebody. */
const GONE = '***';

interface Written {
  readonly id: string;
  readonly text: string;
}

interface ImportedBatch {
  readonly id: string;
  readonly failures: readonly { readonly row: number; readonly code: string }[];
  readonly updated: readonly object[];
}

/** Erase what the platform itself has written down of somebody on the way: the answers that it would give again, why events could not be delivered, what imports have kept, and what would let merged records part. */
export class EraseWritings extends Command<void> {
  readonly erasureId!: ErasureId;
  readonly subject!: DataSubject;
  readonly traces!: Traces;
}

@CommandHandler(EraseWritings)
export class EraseWritingsHandler implements ICommandHandler<EraseWritings> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly counts: CountErased,
    @Optional() private readonly former?: FormerIds,
  ) {}

  async execute({ erasureId, subject, traces }: EraseWritings): Promise<void> {
    const [answers, failures, imports] = [await this.answers(erasureId, traces), await this.failures(traces), await this.imports(traces)];
    await this.counts.add(erasureId, { answers, failures, imports, ...(await this.former?.forget(erasureId, subject, traces)) });
  }

  /** Rows of files that could not be brought in, and what imports have changed. An undoing leaves alone what it can't say any more. */
  private async imports(traces: Traces): Promise<number> {
    const { tenantId } = Work.current();
    const kept = await this.unitOfWork.rows<ImportedBatch>(sql`select id, failures, updated from platform.import_batches where tenant_id = ${tenantId}::uuid and (failures::text || updated::text) ilike any(${traces.patterns}::text[])`);
    let erased = 0;
    for (const { id, failures, updated } of kept) {
      const tells = (one: object) => traces.areIn(JSON.stringify(one));
      const left = { failures: failures.map((one) => (tells(one) ? { row: one.row, code: one.code, reason: GONE, cells: [] } : one)), updated: updated.filter((one) => !tells(one)) };
      const gone = failures.filter(tells).length + updated.length - left.updated.length;
      if (gone > 0) await this.unitOfWork.rows(sql`update platform.import_batches set failures = ${JSON.stringify(left.failures)}::jsonb, updated = ${JSON.stringify(left.updated)}::jsonb where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`);
      erased += gone;
    }
    return erased;
  }

  /** The keys stay taken: what they once made is not made again. What whoever asked for the erasure was answered is given again: it tells of the erasure alone. */
  private async answers(erasureId: ErasureId, traces: Traces): Promise<number> {
    const { tenantId } = Work.current();
    const kept = await this.unitOfWork.rows<Written>(sql`select id, answer as text from platform.idempotency_keys where tenant_id = ${tenantId}::uuid and answer ilike any(${traces.patterns}::text[]) and position(${erasureId}::text in answer) = 0`);
    const ids = idsOf(kept, traces);
    if (ids.length > 0) await this.unitOfWork.rows(sql`update platform.idempotency_keys set answer = null, erased = true where tenant_id = ${tenantId}::uuid and id = any(${ids}::uuid[])`);
    return ids.length;
  }

  /** The event can still be delivered, since it holds ids and no more. */
  private async failures(traces: Traces): Promise<number> {
    const { tenantId } = Work.current();
    const open = sql`tenant_id = ${tenantId}::uuid and error ->> 'detail' <> ${GONE}`;
    const kept = await this.unitOfWork.rows<Written>(sql`select id, error::text || event::text as text from platform.dead_letters where ${open} and (error::text || event::text) ilike any(${traces.patterns}::text[])`);
    const ids = idsOf(kept, traces);
    if (ids.length > 0) await this.unitOfWork.rows(sql`update platform.dead_letters set error = jsonb_build_object('code', error -> 'code', 'detail', ${GONE}::text, 'at', error -> 'at'), version = version + 1 where tenant_id = ${tenantId}::uuid and id = any(${ids}::uuid[])`);
    return ids.length;
  }
}

const idsOf = (written: readonly Written[], traces: Traces): string[] => written.filter(({ text }) => traces.areIn(text)).map(({ id }) => id);
