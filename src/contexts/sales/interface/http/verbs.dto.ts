import { OmitType, PickType } from '@nestjs/swagger';
import { MoveLead } from '../../application/commands/move-lead.command.js';

export class MoveLeadBody extends OmitType(MoveLead, ['id'] as const) {}
export class DisqualifyLeadBody extends PickType(MoveLead, ['reason'] as const) {}
