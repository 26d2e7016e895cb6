import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { newId } from '../../kernel/id.js';
import type { Changes } from '../audit/audit.mapping.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Command, TITLE } from '../dispatch/message.js';
import { RecordNotFound } from '../persistence/refusals.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import type { Resource } from '../resource/resource.js';
import { sightOf } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';
import type { DataSubject } from './data-subject.js';
import { DataSubjects } from './data-subjects.js';
import { Erasure, type ErasureId } from './erasure.js';
import { forget } from './forget.js';
import { personalFields } from './personal-fields.js';
import { Persons } from './persons.js';
import { SealedTraces } from './sealed-traces.js';
import { Traces } from './traces.js';

/** So many of the latest changes are looked through for what he was called before. */
const MOST_CHANGES = 1_000;

/** Erase a person. Asked again, it answers the erasure that there is. */
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
    private readonly subjects: DataSubjects,
    private readonly customFields: CustomFields,
    private readonly sealed: SealedTraces,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The record itself at once, in the recycle bin too, so that nobody finds him from now on; what else there is follows. Of one that is gone for good there still is what was about him. */
  async execute({ resource, id }: BeginErasure): Promise<ErasureId> {
    const record = await this.persons.find(resource, id, 'erase', LockMode.PESSIMISTIC_WRITE);
    const subject = await this.subjects.of(resource, id);
    const former = await this.formerly(resource, subject);
    if (!record && !(former.length > 0 && sightOf(Work.current().caller, resource, resource.permission('erase')) === true)) throw new RecordNotFound(resource.record, id);
    const earlier = (await this.em.findOne(Erasure as never, { subjectId: id } as never)) as Erasure | null;
    if (earlier) return earlier.id;
    const traces = Traces.of(subject.ids, await this.present(resource, subject), former);
    const erasureId = newId<'Erasure'>();
    this.em.persist(Erasure.begin(erasureId, subject, this.sealed.seal(erasureId, traces)));
    if (record) forget(record, resource, { subject, traces, custom: await this.customFields.fieldsOf(resource) });
    return erasureId;
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
