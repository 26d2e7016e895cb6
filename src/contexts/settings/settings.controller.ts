import { Body, Controller, Get, HttpStatus, Patch, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import { Permission } from '../../platform/auth/permission.js';
import { Dispatcher } from '../../platform/dispatch/dispatcher.js';
import { IfMatch, markVersion, preconditionOf } from '../../platform/http/etag.js';
import { Refuses } from '../../platform/http/refuses.js';
import { Work } from '../../platform/tenancy/work.js';
import { DecideFeatures } from './features.commands.js';
import type { Overrides } from './features.js';
import './settings.area.js';
import { FeatureListView, FeaturesBody, TenantSettingsChanges, TenantSettingsView } from './settings.dto.js';
import { ListFeatures, ReadTenantSettings } from './settings.queries.js';
import { ChangeTenantSettings, TenantSettingsBody } from './tenant-settings.commands.js';
import type { TenantSettingsWishes } from './tenant-settings.js';

/** Nothing has been changed yet: there is no record whose version could be compared. */
const UNTOUCHED = 0;

function overridesOf(features: Readonly<Record<string, unknown>>): Overrides {
  const wrong = Object.entries(features).filter(([, value]) => typeof value !== 'boolean' && value !== null);
  const faults = wrong.map(([key]) => ({ pointer: `/features/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, code: 'not_boolean', message: 'must be true, false or null' }));
  if (faults.length > 0) throw new DomainError('invalid', 'body_invalid', faults.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; ').slice(0, 500), faults.slice(0, 100));
  return Object.fromEntries(Object.entries(features).filter(([, value]) => value !== null)) as Overrides;
}

@Controller('settings')
export class SettingsController {
  constructor(private readonly dispatcher: Dispatcher) {}

  /** Read what the tenant has configured. */
  @Get('tenant')
  @Permission('settings:read')
  @ApiOkResponse({ type: TenantSettingsView, description: 'The settings of the tenant.' })
  async readTenant(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.marked(await this.dispatcher.ask(ReadTenantSettings.of({})), request, reply);
  }

  /** Replace what the tenant has configured. What is left out goes back to its default. */
  @Put('tenant')
  @Refuses({ 422: ['locks_you_out'] })
  @Permission('settings:write')
  @ApiOkResponse({ type: TenantSettingsView, description: 'The settings as they are then.' })
  replaceTenant(@Body() body: TenantSettingsBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write('replace', body, version, request, reply);
  }

  /** Change some of what the tenant has configured, also within a part. A list is replaced as a whole. */
  @Patch('tenant')
  @Refuses({ 422: ['locks_you_out'] })
  @Permission('settings:write')
  @ApiOkResponse({ type: TenantSettingsView, description: 'The settings as they are then.' })
  changeTenant(@Body() body: TenantSettingsChanges, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write('adjust', body, version, request, reply);
  }

  /** List the features, with whether each is on, and whether that follows from the plan or was decided. */
  @Get('features')
  @Permission('settings:read')
  @ApiOkResponse({ type: FeatureListView, description: 'All features.' })
  async listFeatures(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.marked(await this.dispatcher.ask(ListFeatures.of({})), request, reply);
  }

  /** Decide which features are on. It holds in every process within a second; what is left out is as the plan has it. */
  @Put('features')
  @Permission('settings:write')
  @ApiOkResponse({ type: FeatureListView, description: 'All features as they are then.' })
  async decideFeatures(@Body() { features }: FeaturesBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { tenantId: id } = Work.current();
    const list = await this.dispatcher.execute(DecideFeatures.of({ id, overrides: overridesOf(features), isFirst: version === UNTOUCHED }), { ...held(id, version), answer: () => ListFeatures.of({}) });
    return this.marked(list, request, reply);
  }

  private async write(how: 'replace' | 'adjust', body: object, version: number | undefined, request: FastifyRequest, reply: FastifyReply) {
    const { tenantId: id, address: from } = Work.current();
    const wishes = JSON.parse(JSON.stringify(body)) as TenantSettingsWishes;
    const settings = await this.dispatcher.execute(ChangeTenantSettings.of({ id, how, wishes, from, isFirst: version === UNTOUCHED }), { ...held(id, version), answer: () => ReadTenantSettings.of({}) });
    return this.marked(settings, request, reply);
  }

  private marked<T extends { readonly version: number }>(answer: T, request: FastifyRequest, reply: FastifyReply): T | undefined {
    if (!markVersion(request, reply, answer.version) || request.method !== 'GET') return answer;
    void reply.status(HttpStatus.NOT_MODIFIED);
    return undefined;
  }
}

const held = (id: string, version: number | undefined) => ({ precondition: version === UNTOUCHED ? undefined : preconditionOf(id, version) });
