import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Cache, type Memorable } from '../../../platform/cache/cache.js';
import { FreshReads } from '../../../platform/persistence/fresh-reads.js';
import { TenantProfile, type TenantProfileRow } from '../tenant-profile.js';
import { DEFAULT_SETTINGS } from '../tenant-settings.js';

/** Under this name the settings are remembered, and forgotten. */
export const TENANT_SETTINGS = 'tenant-settings';
const SECONDS = 300;

@Injectable()
export class RememberedTenantProfile extends TenantProfile {
  constructor(
    private readonly cache: Cache,
    private readonly reads: FreshReads,
  ) {
    super();
  }

  async current(): Promise<TenantProfileRow> {
    return (await this.cache.remember(TENANT_SETTINGS, { seconds: SECONDS }, () => this.read() as Promise<Memorable>)) as unknown as TenantProfileRow;
  }

  private async read(): Promise<unknown> {
    const row = await this.reads.first(sql<TenantProfileRow>`select name, locale, time_zone as "timeZone", default_country as "defaultCountry", default_currency as "defaultCurrency", business_hours as "businessHours",
      holidays, formats, numbers, branding, retention, security, version, updated_at as "updatedAt", updated_by as "updatedBy" from settings.tenant_settings`);
    return row ?? { ...DEFAULT_SETTINGS, version: 0, updatedAt: null, updatedBy: null };
  }
}
