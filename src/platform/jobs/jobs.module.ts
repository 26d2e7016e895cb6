import { Module, type Type } from '@nestjs/common';
import type { Command } from '../dispatch/message.js';
import { Jobs, LATER } from './jobs.js';

@Module({})
export class JobsModule {
  /** Names the commands that can be run later. */
  static later(...commands: Type<Command<unknown>>[]) {
    return {
      module: JobsModule,
      global: true,
      providers: [{ provide: LATER, useValue: new Map(commands.map((command) => [command.name, command])) }, Jobs],
      exports: [Jobs],
    };
  }
}
