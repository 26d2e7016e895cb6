import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { OtpChallenge, type OtpChallengeId } from '../domain/otp-challenge/otp-challenge.js';
import { OtpChallengeRepository } from '../domain/otp-challenge/otp-challenge.repository.js';
import { PassingRows } from './passing-rows.js';

const KEPT_DAYS = 1;

@Injectable()
export class MikroOtpChallengeRepository extends OtpChallengeRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
    private readonly passing: PassingRows,
  ) {
    super();
  }

  async add(challenge: OtpChallenge): Promise<void> {
    this.records.add(challenge);
    await this.passing.clear('otp_challenges', KEPT_DAYS);
  }

  async hold(id: OtpChallengeId): Promise<OtpChallenge | null> {
    return this.em.findOne(OtpChallenge as never, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }
}
