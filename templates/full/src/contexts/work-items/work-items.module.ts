import { Module } from '@nestjs/common';
import { ArchiveWorkItemHandler } from './application/commands/archive-work-item.command.js';
import { ChangeWorkItemHandler } from './application/commands/change-work-item.command.js';
import { CreateWorkItemHandler } from './application/commands/create-work-item.command.js';
import { WorkItemRepository } from './domain/work-item/work-item.repository.js';
import { MikroWorkItemRepository } from './infrastructure/mikro-work-item.repository.js';
import { WorkItemsController } from './interface/http/work-items.controller.js';

@Module({
  controllers: [WorkItemsController],
  providers: [CreateWorkItemHandler, ChangeWorkItemHandler, ArchiveWorkItemHandler, { provide: WorkItemRepository, useClass: MikroWorkItemRepository }],
})
export class WorkItemsModule {}
