import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { Engagements } from '../ports/engagements.port.js';
import { Rescores } from '../rules/rescores.js';

/** Two leads are one, or two again: what happened with them follows, and so do their scores. */
export class MergeEngagements extends Command<void> {
  readonly mergeId!: string;
  readonly survivorId!: LeadId;
  readonly mergedId!: LeadId;
  readonly isUndone!: boolean;
}

@CommandHandler(MergeEngagements)
export class MergeEngagementsHandler implements ICommandHandler<MergeEngagements> {
  constructor(
    private readonly engagements: Engagements,
    private readonly rescores: Rescores,
  ) {}

  async execute({ mergeId, survivorId, mergedId, isUndone }: MergeEngagements): Promise<void> {
    if (isUndone) await this.engagements.unmerge(mergeId, survivorId);
    else await this.engagements.merge(mergeId, mergedId, survivorId);
    for (const id of isUndone ? [survivorId, mergedId] : [survivorId]) await this.rescores.soon(id);
  }
}
