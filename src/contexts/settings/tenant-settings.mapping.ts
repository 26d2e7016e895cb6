import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../platform/persistence/map-aggregate.js';
import { TenantSettings, type TenantSettingsDetails } from './tenant-settings.js';

export const TenantSettingsMapping = mapAggregate(TenantSettings, 'settings.tenant_settings', {
  name: p.text(),
  locale: p.string(),
  timeZone: p.string(),
  defaultCountry: p.string().nullable(),
  defaultCurrency: p.string(),
  businessHours: p.json<TenantSettingsDetails['businessHours']>(),
  holidays: p.json<TenantSettingsDetails['holidays']>(),
  formats: p.json<TenantSettingsDetails['formats']>(),
  numbers: p.json<TenantSettingsDetails['numbers']>(),
  branding: p.json<TenantSettingsDetails['branding']>(),
  retention: p.json<TenantSettingsDetails['retention']>(),
  security: p.json<TenantSettingsDetails['security']>(),
});
