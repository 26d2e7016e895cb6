import { EntityManager } from '@mikro-orm/postgresql';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '../../kernel/id.js';
import { AuditEntry } from '../audit/audit.mapping.js';
import { Command, TITLE } from '../dispatch/message.js';
import { RecordNotFound } from '../persistence/refusals.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import type { Resource } from '../resource/resource.js';
import { assertWithinReach } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';
import type { Held } from './forget.js';
import { Holdings } from './holdings.js';

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
    private readonly holdings: Holdings,
  ) {}

  async execute({ resource, id }: NoteDisclosure): Promise<void> {
    const { type } = this.holdings.named(resource.name);
    const record = (await this.em.findOne(type as never, { id } as never, { filters: { live: false } })) as Held | null;
    if (!record) throw new RecordNotFound(resource.record, id);
    assertWithinReach(resource, record, resource.owner && (record as unknown as Readonly<Record<string, unknown>>)[resource.owner], 'disclose');
    const { correlationId, caller, origin, address } = Work.current();
    const { version } = record as unknown as { version: number };
    this.em.persist(new AuditEntry(newId(), UnitOfWork.current().now, 'disclosed', resource.name, id, version, {}, caller?.userId ?? null, correlationId, origin ?? 'system', address ?? null));
  }
}
