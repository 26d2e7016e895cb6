import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { newId } from '../../kernel/id.js';
import type { Changes } from '../audit/audit.mapping.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Command, TITLE } from '../dispatch/message.js';
import { holdToVersion } from '../persistence/records.js';
import { RecordNotFound } from '../persistence/refusals.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { MergedWays } from '../references/merged-ways.js';
import type { Resource } from '../resource/resource.js';
import { sightOf } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';
import { isWrittenSince } from './about.js';
import { type DataSubject, idsOf } from './data-subject.js';
import { DataSubjects } from './data-subjects.js';
import { Erasure, type ErasureId } from './erasure.js';
import { forget } from './forget.js';
import { Holdings } from './holdings.js';
import { personalFields } from './personal-fields.js';
import { Persons } from './persons.js';
import { SealedTraces } from './sealed-traces.js';
import { Traces } from './traces.js';

/** So many of the latest changes are looked through for what he was called before. */
const MOST_CHANGES = 1_000;

/** Erase a person. Asked again, it answers the erasure that there is, and goes on with it where something was written of him since. */
export class BeginErasure extends Command<ErasureId> {
  /** Whose records are people. */
  readonly resource!: Resource;
  readonly id!: string;

  get [TITLE](): string {
    return `BeginErasure ${this.resource.name}`;
  }
}

@CommandHandler(BeginErasure)
export class BeginErasureHandler implements ICommandHandler<BeginErasure> {
  constructor(
    private readonly em: EntityManager,
    private readonly persons: Persons,
    private readonly holdings: Holdings,
    private readonly ways: MergedWays,
    private readonly subjects: DataSubjects,
    private readonly customFields: CustomFields,
    private readonly sealed: SealedTraces,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The record itself at once, in the recycle bin too, so that nobody finds him from now on; what else there is follows. Of one that is
   * gone for good there still is what was about him. Nobody names him meanwhile, and afterwards nobody may.
   */
  async execute({ resource, id }: BeginErasure): Promise<ErasureId> {
    await this.ways.hold([id]);
    const record = await this.persons.find(resource, id, 'erase', LockMode.PESSIMISTIC_WRITE);
    if (record) holdToVersion(record);
    const subject = await this.subjects.of(resource, id);
    await this.ways.hold(idsOf(subject));
    const former = await this.formerly(resource, subject);
    if (!record && !(former.length > 0 && sightOf(Work.current().caller, resource, resource.permission('erase')) === true)) throw new RecordNotFound(resource.record, id);
    const earlier = (await this.em.findOne(Erasure as never, { subjectId: id } as never)) as Erasure | null;
    if (earlier && !(await this.hasBeenWrittenOf(subject, earlier))) return earlier.id;
    const traces = Traces.of(idsOf(subject), await this.present(resource, subject), former);
    const erasureId = earlier?.id ?? newId<'Erasure'>();
    const sealed = this.sealed.seal(erasureId, traces);
    if (earlier) earlier.beginAgain(subject, sealed);
    else this.em.persist(Erasure.begin(erasureId, subject, sealed));
    if (record) forget(record, resource, { subject, traces, custom: await this.customFields.fieldsOf(resource) });
    return erasureId;
  }

  /** Whether anything of him was written after all was gone. */
  private async hasBeenWrittenOf(subject: DataSubject, { endedAt }: Erasure): Promise<boolean> {
    if (endedAt === null) return false;
    const questions = this.holdings.of(subject).map(({ resource }) => isWrittenSince(resource, subject, endedAt));
    const [row] = await this.unitOfWork.rows(sql<{ isWritten: boolean }>`select ${sql.join(questions, sql` or `)} as "isWritten"`);
    return row!.isWritten;
  }

  /** What he is called. */
  private present(resource: Resource, { ids }: DataSubject): Promise<unknown[]> {
    const columns = [...personalFields(resource), 'externalId'].map((name) => sql.ref(resource.column(name)));
    return this.unitOfWork.rows(sql`select ${sql.join(columns)} from ${sql.table(resource.table)} where tenant_id = ${Work.current().tenantId}::uuid and id = any(${[...ids]}::uuid[])`);
  }

  /** What he was called before, as his history has it. */
  private async formerly(resource: Resource, { ids }: DataSubject): Promise<readonly unknown[]> {
    const entries = await this.unitOfWork.rows<{ changes: Changes }>(sql`select changes from platform.audit where tenant_id = ${Work.current().tenantId}::uuid and record_id = any(${[...ids]}::uuid[]) and resource = ${resource.name} order by at desc, id desc limit ${MOST_CHANGES}::int`);
    return entries.map(({ changes }) => Object.entries(changes).filter(([name]) => resource.fields[name]?.personal ?? true));
  }
}
