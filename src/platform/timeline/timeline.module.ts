import { Module } from '@nestjs/common';
import { AddToTimelineHandler, TakeOutOfTimelinesHandler } from './add-to-timeline.command.js';
import { ListTimelineHandler } from './list-timeline.query.js';
import { OnAnything } from './on-anything.js';
import { TimelineController } from './timeline.controller.js';

@Module({
  controllers: [TimelineController],
  providers: [OnAnything, AddToTimelineHandler, TakeOutOfTimelinesHandler, ListTimelineHandler],
})
export class TimelineModule {}
