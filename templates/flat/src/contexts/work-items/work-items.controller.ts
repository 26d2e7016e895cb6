import { Controller } from '@nestjs/common';
import { RecordController } from '../../platform/resource/record-controller.js';
import { WorkItem } from './work-item.js';
import { ChangeWorkItem, CreateWorkItem } from './work-items.commands.js';
import { workItems } from './work-items.resource.js';

@Controller('work-items')
export class WorkItemsController extends RecordController(workItems, { type: WorkItem, create: CreateWorkItem, change: ChangeWorkItem }) {}
