import { Module } from '@nestjs/common';
import { ChangeWorkItemHandler, CreateWorkItemHandler } from './work-items.commands.js';
import { WorkItemsController } from './work-items.controller.js';

@Module({
  controllers: [WorkItemsController],
  providers: [CreateWorkItemHandler, ChangeWorkItemHandler],
})
export class WorkItemsModule {}
