import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import type { EngagementKind } from '../../domain/scoring/engagement.js';
import { Engagements } from '../ports/engagements.port.js';
import { Rescores } from '../rules/rescores.js';

/** Something has happened with a lead that counts for his score, if he is still there. Told twice, it counts once. */
export class NoteEngagement extends Command<void> {
  /** Of what has happened. */
  readonly sourceId!: string;
  readonly leadId!: LeadId;
  readonly kind!: EngagementKind;
  readonly at!: Date;
  /** How often it counts. */
  readonly weight: number = 1;
}

@CommandHandler(NoteEngagement)
export class NoteEngagementHandler implements ICommandHandler<NoteEngagement> {
  constructor(
    private readonly engagements: Engagements,
    private readonly rescores: Rescores,
  ) {}

  async execute({ sourceId, leadId, kind, at, weight }: NoteEngagement): Promise<void> {
    if (await this.engagements.note(sourceId, leadId, { kind, at, weight })) await this.rescores.soon([leadId]);
  }
}
