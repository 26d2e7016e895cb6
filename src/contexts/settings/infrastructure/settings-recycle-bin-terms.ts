import { Injectable } from '@nestjs/common';
import { RecycleBinTerms } from '../../../platform/recycle-bin/recycle-bin-terms.js';
import { TenantProfile } from '../tenant-profile.js';

@Injectable()
export class SettingsRecycleBinTerms extends RecycleBinTerms {
  constructor(private readonly profile: TenantProfile) {
    super();
  }

  async days(): Promise<number> {
    return (await this.profile.current()).retention.recycleBinDays;
  }
}
