import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { AccessTokens } from '../../../../platform/auth/access-tokens.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { OpaqueTokens } from '../../application/ports/opaque-tokens.port.js';
import type { Stay } from './admissions.js';
import type { Tokens } from './auth.dto.js';

interface Renewable {
  readonly userId: string;
  readonly sessionId: string;
  readonly salt: string;
  readonly generation: number;
  readonly expiresAt: Date;
}

const DAY_MS = 86_400_000;
const KNOWN_DAYS = 365;

/** What somebody gets who is signed in, or has been on this device before. */
@Injectable()
export class SessionTokens {
  constructor(
    private readonly access: AccessTokens,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
  ) {}

  /** None of them outlives the session. */
  of({ userId, sessionId, salt, generation, expiresAt }: Renewable, { tokenSeconds }: Stay): Tokens {
    const { tenantId } = Work.current();
    const refreshExpiresIn = Math.max(1, Math.ceil((expiresAt.getTime() - this.clock.now().getTime()) / 1_000));
    const { token, expiresIn } = this.access.make({ userId, tenantId, sessionId }, Math.min(tokenSeconds, refreshExpiresIn));
    const refreshToken = this.tokens.make('refresh', { id: sessionId, salt, serial: generation });
    return { accessToken: token, tokenType: 'Bearer', expiresIn, refreshToken, refreshExpiresIn, tenantId, userId, sessionId };
  }

  /** For one user on one device, for a year. */
  deviceToken(userId: string, at: Date): string {
    return this.tokens.make('device', { id: newId(), salt: userId, serial: Math.floor(at.getTime() / DAY_MS) });
  }

  /** Null for a device that this user has not signed in on. */
  knownDevice(token: string | undefined, userId: string | undefined, at: Date): string | null {
    const read = token === undefined ? null : this.tokens.read('device', token);
    if (!read || userId === undefined || !this.tokens.isGenuine('device', read, userId)) return null;
    return Math.floor(at.getTime() / DAY_MS) - read.serial <= KNOWN_DAYS ? read.id : null;
  }
}
