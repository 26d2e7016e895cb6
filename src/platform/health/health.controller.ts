import { Controller, Get, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
import { Public } from '../auth/permission.js';
import { Checks } from './checks.js';
import { Lifecycle } from './lifecycle.js';

@ApiTags('Health')
@Public()
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly checks: Checks,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** Everything that this process depends on, each with its time. */
  @Get()
  overview() {
    return this.health.check(this.checks.all());
  }

  /** Whether the process runs. Touches nothing else. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** Whether requests should be sent here. The first thing to fail when the process is asked to end. */
  @Get('ready')
  ready() {
    return this.health.check([this.checks.accepting(), ...this.checks.ready()]);
  }

  /** Whether the process has come up. */
  @Get('startup')
  startup() {
    return this.health.check([this.checks.started(this.lifecycle), this.checks.migrations()]);
  }
}
