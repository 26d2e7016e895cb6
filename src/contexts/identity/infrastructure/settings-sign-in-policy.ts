import { Injectable } from '@nestjs/common';
import { TenantProfile } from '../../settings/index.js';
import { SignInPolicy, type SignInTerms } from '../application/ports/sign-in-policy.port.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

@Injectable()
export class SettingsSignInPolicy extends SignInPolicy {
  constructor(private readonly profile: TenantProfile) {
    super();
  }

  async terms(): Promise<SignInTerms> {
    const { mfa, sessionHours, idleMinutes, allowedAddresses } = (await this.profile.current()).security;
    return { secondFactor: mfa, mostMs: sessionHours * HOUR_MS, idleMs: idleMinutes === 0 ? null : idleMinutes * MINUTE_MS, addresses: allowedAddresses };
  }
}
