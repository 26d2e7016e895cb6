import { EntityManager } from '@mikro-orm/postgresql';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '../../kernel/id.js';
import { Command } from '../dispatch/message.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { AuditEntry } from './audit.mapping.js';

/** Write down that somebody was not let in. */
export class NoteRefusal extends Command<void> {
  readonly code!: string;
  /** Whoever he is, or says that he is. */
  readonly userId!: string | null;
  readonly isProven!: boolean;
}

@CommandHandler(NoteRefusal)
export class NoteRefusalHandler implements ICommandHandler<NoteRefusal> {
  constructor(private readonly em: EntityManager) {}

  async execute({ code, userId, isProven }: NoteRefusal): Promise<void> {
    const { tenantId, correlationId, origin, address } = Work.current();
    this.em.persist(new AuditEntry(newId(), UnitOfWork.current().now, 'refused', 'access', userId ?? tenantId, null, { code: [null, code] }, isProven ? userId : null, correlationId, origin ?? 'system', address ?? null));
  }
}
