import { OmitType, PartialType } from '@nestjs/swagger';
import { AddStage } from '../../application/commands/add-stage.command.js';

export class AddStageBody extends OmitType(AddStage, ['id'] as const) {}
export class ChangeStageBody extends PartialType(AddStageBody, { skipNullProperties: false }) {}
