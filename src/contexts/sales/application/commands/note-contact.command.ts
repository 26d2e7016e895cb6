import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { LeadRepository } from '../../domain/lead/lead.repository.js';

/** Somebody has talked to a lead, if it is still there. */
export class NoteContact extends Command<void> {
  readonly id!: LeadId;
  readonly at!: Date;
}

@CommandHandler(NoteContact)
export class NoteContactHandler implements ICommandHandler<NoteContact> {
  constructor(private readonly leads: LeadRepository) {}

  async execute({ id, at }: NoteContact): Promise<void> {
    const lead = await this.leads.seek(id);
    lead?.contacted(at);
  }
}
