import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Command, TITLE } from '../dispatch/message.js';
import { Records } from '../persistence/records.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { idsAbout, idsOfKind } from './about.js';
import { CountErased } from './count-erased.js';
import { Erasure, type ErasureId } from './erasure.js';
import { forget, type Held } from './forget.js';
import { Holdings } from './holdings.js';
import { lastingNames } from './personal-fields.js';
import { SealedTraces } from './sealed-traces.js';

/** Records of one transaction: few enough that nobody waits for it. */
const AT_ONCE = 200;

/** Let the next records of a resource forget whom they were about, and their history with them. Answers the last of them, and null when there are no more. */
export class EraseRecords extends Command<string | null> {
  readonly erasureId!: ErasureId;
  readonly resource!: string;
  readonly after!: string | null;

  get [TITLE](): string {
    return `EraseRecords ${this.resource}`;
  }
}

@CommandHandler(EraseRecords)
export class EraseRecordsHandler implements ICommandHandler<EraseRecords> {
  constructor(
    private readonly em: EntityManager,
    private readonly records: Records,
    private readonly holdings: Holdings,
    private readonly customFields: CustomFields,
    private readonly unitOfWork: UnitOfWork,
    private readonly sealed: SealedTraces,
    private readonly counts: CountErased,
  ) {}

  async execute({ erasureId, resource: name, after }: EraseRecords): Promise<string | null> {
    const erasure = await this.records.get(Erasure, erasureId, { unscoped: true });
    const { resource, type } = this.holdings.named(name);
    const custom = await this.customFields.fieldsOf(resource);
    const traces = this.sealed.open(erasureId, erasure.sealedTraces!);
    const subject = erasure.subject(traces.addresses);
    const ids = (await this.unitOfWork.rows(idsAbout(resource, subject, after, AT_ONCE))).map(({ id }) => id);
    // of himself there may be nothing left but the history
    const written = after === null ? [...new Set([...ids, ...idsOfKind(subject, resource.record)])] : ids;
    if (written.length === 0) return null;
    const found = (await this.em.find(type as never, { id: { $in: ids } } as never, { filters: { live: false }, orderBy: { id: 'asc' } as never, lockMode: LockMode.PESSIMISTIC_WRITE })) as Held[];
    const forgotten = { subject, traces, custom };
    const erased = found.filter((record) => forget(record, resource, forgotten));
    await this.unitOfWork.writeSoFar();
    const [masked] = await this.unitOfWork.rows<{ entries: number }>(sql`select platform.mask_audit(${erasureId}::uuid, ${name}, ${written}::uuid[], ${[...lastingNames(resource, custom)]}::text[]) as entries`);
    await this.counts.add(erasureId, { [name]: erased.length, history: masked!.entries });
    return ids.length < AT_ONCE ? null : ids.at(-1)!;
  }
}
