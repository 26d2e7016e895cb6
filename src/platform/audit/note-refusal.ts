import { EntityManager } from '@mikro-orm/postgresql';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../dispatch/message.js';
import { appendRows } from '../persistence/append-rows.js';
import { Work } from '../tenancy/work.js';
import { AuditEntry, auditEntry } from './audit.mapping.js';

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
    const told = { action: 'refused', resource: 'access', recordId: userId ?? Work.current().tenantId, version: null, changes: { code: [null, code] } } as const;
    await appendRows(this.em, AuditEntry, [auditEntry({ ...told, actorId: isProven ? userId : null })]);
  }
}
