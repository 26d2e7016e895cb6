import { EntityManager } from '@mikro-orm/postgresql';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '../../kernel/id.js';
import { AuditEntry } from '../audit/audit.mapping.js';
import { Command, TITLE } from '../dispatch/message.js';
import { RecordNotFound } from '../persistence/refusals.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import type { Resource } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import { Persons } from './persons.js';

/** Write down that somebody is given all that is held of a person. Refused where the caller does not reach him. */
export class NoteDisclosure extends Command<void> {
  readonly resource!: Resource;
  readonly id!: string;

  get [TITLE](): string {
    return `NoteDisclosure ${this.resource.name}`;
  }
}

@CommandHandler(NoteDisclosure)
export class NoteDisclosureHandler implements ICommandHandler<NoteDisclosure> {
  constructor(
    private readonly em: EntityManager,
    private readonly persons: Persons,
  ) {}

  async execute({ resource, id }: NoteDisclosure): Promise<void> {
    const record = await this.persons.find(resource, id, 'disclose');
    if (!record) throw new RecordNotFound(resource.record, id);
    const { correlationId, caller, origin, address } = Work.current();
    this.em.persist(new AuditEntry(newId(), UnitOfWork.current().now, 'disclosed', resource.name, id, record.version, {}, caller?.userId ?? null, correlationId, origin ?? 'system', address ?? null));
  }
}
