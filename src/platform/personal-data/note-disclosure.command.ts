import { EntityManager } from '@mikro-orm/postgresql';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AuditEntry, auditEntry } from '../audit/audit.mapping.js';
import { Command, TITLE } from '../dispatch/message.js';
import { appendRows } from '../persistence/append-rows.js';
import { RecordNotFound } from '../persistence/refusals.js';
import type { Resource } from '../resource/resource.js';
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
    await appendRows(this.em, AuditEntry, [auditEntry({ action: 'disclosed', resource: resource.name, recordId: id, version: record.version, changes: {} })]);
  }
}
