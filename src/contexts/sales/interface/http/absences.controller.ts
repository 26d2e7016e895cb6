import { Controller } from '@nestjs/common';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ChangeAbsence } from '../../application/commands/change-absence.command.js';
import { CreateAbsence } from '../../application/commands/create-absence.command.js';
import { absences } from '../../application/queries/absences.resource.js';
import { Absence } from '../../domain/absence/absence.js';

@Controller('absences')
export class AbsencesController extends RecordController(absences, { type: Absence, create: CreateAbsence, change: ChangeAbsence }) {}
