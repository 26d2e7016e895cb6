import { Injectable } from '@nestjs/common';
import { AddressNotAllowed, isLetInFrom } from '../../../../platform/auth/address-not-allowed.js';
import { RefusedEntries } from '../../../../platform/auth/refused-entries.js';
import { NotLetIn } from '../../../../platform/auth/signed-in.js';
import { Config } from '../../../../platform/config/config.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { SignInPolicy } from '../../application/ports/sign-in-policy.port.js';
import type { Lasting } from '../../domain/session/session.js';

const SECOND_MS = 1_000;
const SHORTEST_TOKEN_SECONDS = 60;

/** How long somebody who is admitted stays. */
export interface Stay extends Lasting {
  /** How long an access token holds at most. */
  readonly tokenSeconds: number;
}

/** Whether the tenant in hand lets anybody in from an address, and for how long. Nothing else is looked at before, so that the answer tells nothing of who is known. */
@Injectable()
export class Admissions {
  constructor(
    private readonly policy: SignInPolicy,
    private readonly refused: RefusedEntries,
    private readonly config: Config,
  ) {}

  async admit(address: string): Promise<Stay> {
    const { addresses, mostMs, idleMs } = await this.policy.terms();
    if (!isLetInFrom(address, addresses)) {
      const answer = new AddressNotAllowed(address);
      await this.refused.note(new NotLetIn(answer, { tenantId: Work.current().tenantId, isProven: false }));
      throw answer;
    }
    return { mostMs, ...this.unused(idleMs) };
  }

  /** Requests are seen at each refresh, at the latest when an access token ends: so one that ends early shows sooner that nobody is there, and whoever is there is never sent away. */
  private unused(idleMs: number | null): Omit<Stay, 'mostMs'> {
    const { REFRESH_TOKEN_SECONDS, ACCESS_TOKEN_SECONDS } = this.config;
    if (idleMs === null) return { lastsMs: REFRESH_TOKEN_SECONDS * SECOND_MS, tokenSeconds: ACCESS_TOKEN_SECONDS };
    const tokenSeconds = Math.min(ACCESS_TOKEN_SECONDS, Math.max(SHORTEST_TOKEN_SECONDS, Math.floor(idleMs / SECOND_MS / 4)));
    return { lastsMs: Math.min(REFRESH_TOKEN_SECONDS * SECOND_MS, idleMs + tokenSeconds * SECOND_MS), tokenSeconds };
  }
}
