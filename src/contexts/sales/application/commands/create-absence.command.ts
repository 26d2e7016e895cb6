import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '../../../../kernel/id.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsId, IsInstant, Optional } from '../../../../platform/http/validators.js';
import { Absence, type AbsenceId } from '../../domain/absence/absence.js';
import { AbsenceWithoutOwner } from '../../domain/absence/absence.errors.js';
import { AbsenceRepository } from '../../domain/absence/absence.repository.js';

/** Say that somebody will not be there. */
export class CreateAbsence extends Command<AbsenceId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: AbsenceId;

  @IsInstant()
  readonly startsAt!: Date;

  @IsInstant()
  readonly endsAt!: Date;

  /** Who will not be there. Left out, you when it is made, and who it was when it is replaced. */
  @IsId()
  @Optional()
  readonly ownerId?: string;
}

@CommandHandler(CreateAbsence)
export class CreateAbsenceHandler implements ICommandHandler<CreateAbsence> {
  constructor(
    private readonly absences: AbsenceRepository,
    private readonly presence: Presence,
  ) {}

  async execute({ id = newId<'Absence'>(), ownerId = this.presence.userId ?? undefined, startsAt, endsAt }: CreateAbsence): Promise<AbsenceId> {
    if (ownerId === undefined) throw new AbsenceWithoutOwner();
    this.absences.add(Absence.announce(id, { ownerId, startsAt, endsAt }));
    return id;
  }
}
