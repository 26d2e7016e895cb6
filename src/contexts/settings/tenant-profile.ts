import type { TenantSettingsDetails } from './tenant-settings.js';

export interface TenantProfileRow extends TenantSettingsDetails {
  /** 0 as long as nobody has said anything. */
  readonly version: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}

/** What the tenant in hand has configured, from memory: it costs no query. */
export abstract class TenantProfile {
  abstract current(): Promise<TenantProfileRow>;
}
