import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { Checks } from './checks.js';
import { HealthController } from './health.controller.js';
import { Lifecycle } from './lifecycle.js';

@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [Checks, Lifecycle],
})
export class HealthModule {}
