import { Controller } from '@nestjs/common';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ChangeSalesTarget } from '../../application/commands/change-sales-target.command.js';
import { CreateSalesTarget } from '../../application/commands/create-sales-target.command.js';
import { salesTargets } from '../../application/queries/sales-targets.resource.js';
import { SalesTarget } from '../../domain/sales-target/sales-target.js';

@Controller('sales-targets')
export class SalesTargetsController extends RecordController(salesTargets, { type: SalesTarget, create: CreateSalesTarget, change: ChangeSalesTarget }) {}
