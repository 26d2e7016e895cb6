import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { AbsenceDetails, AbsenceId } from '../../domain/absence/absence.js';
import { AbsenceRepository } from '../../domain/absence/absence.repository.js';

/** Change when somebody will not be there. */
export class ChangeAbsence extends Command<void> {
  readonly id!: AbsenceId;
  readonly set!: Partial<AbsenceDetails>;
}

@CommandHandler(ChangeAbsence)
export class ChangeAbsenceHandler implements ICommandHandler<ChangeAbsence> {
  constructor(private readonly absences: AbsenceRepository) {}

  async execute({ id, set }: ChangeAbsence): Promise<void> {
    const absence = await this.absences.get(id);
    absence.change(set);
  }
}
