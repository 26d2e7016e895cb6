import { Module, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Command } from '../dispatch/message.js';
import { AcceptedJobs } from './accepted-jobs.js';
import { JobDesk } from './job-desk.js';
import { JobEvents } from './job-events.js';
import { JobFiles } from './job-files.js';
import { JobRunner } from './job-runner.js';
import { JobSweep } from './job-sweep.js';
import { JobSchedules } from './job-schedules.js';
import { Jobs } from './jobs.js';
import { JobsController } from './jobs.controller.js';
import { QueuePlace } from './queue-place.js';
import { LATER, RunCommandWorker } from './run-command.worker.js';

@Module({})
export class JobsModule implements OnApplicationShutdown {
  constructor(private readonly place: QueuePlace) {}

  /** Names the commands that can be run later. */
  static later(...commands: Type<Command<unknown>>[]) {
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [JobsController],
      providers: [{ provide: LATER, useValue: new Map(commands.map((command) => [command.name, command])) }, QueuePlace, AcceptedJobs, Jobs, JobFiles, JobDesk, JobEvents, JobRunner, JobSchedules, JobSweep, RunCommandWorker],
      exports: [Jobs, JobDesk, JobFiles, JobSweep],
    };
  }

  /** After all workers have ended. */
  async onApplicationShutdown(): Promise<void> {
    await this.place.close();
  }
}
