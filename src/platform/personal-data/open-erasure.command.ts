import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../dispatch/message.js';
import { Records } from '../persistence/records.js';
import type { DataSubject } from './data-subject.js';
import { Erasure, type ErasureId } from './erasure.js';
import { SealedTraces } from './sealed-traces.js';
import type { Traces } from './traces.js';

/** Who is being erased. */
export interface RunningErasure {
  readonly subject: DataSubject;
  readonly traces: Traces;
  /** The last time that it was. */
  readonly begunAt: Date;
  /** Who asked for it; null when the system did. */
  readonly askedBy: string | null;
}

/** Learn who is to be erased, from the database that is written to; null when that is done. */
export class OpenErasure extends Command<RunningErasure | null> {
  readonly erasureId!: ErasureId;
}

@CommandHandler(OpenErasure)
export class OpenErasureHandler implements ICommandHandler<OpenErasure> {
  constructor(
    private readonly records: Records,
    private readonly sealed: SealedTraces,
  ) {}

  async execute({ erasureId }: OpenErasure): Promise<RunningErasure | null> {
    const erasure = await this.records.get(Erasure, erasureId, { unscoped: true });
    const { updatedAt, createdBy } = erasure as unknown as { updatedAt: Date; createdBy: string | null };
    if (!erasure.isRunning) return null;
    const traces = this.sealed.open(erasureId, erasure.sealedTraces!);
    return { subject: erasure.subject(traces.addresses), traces, begunAt: updatedAt, askedBy: createdBy };
  }
}
