import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { Session, type SessionId } from '../domain/session/session.js';
import { SessionRepository } from '../domain/session/session.repository.js';
import type { UserId } from '../domain/user/user.js';
import { PassingRows } from './passing-rows.js';

/** So long it can be seen afterwards where somebody was signed in, and a token of then is known for what it is. */
const KEPT_DAYS = 30;

@Injectable()
export class MikroSessionRepository extends SessionRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
    private readonly passing: PassingRows,
  ) {
    super();
  }

  async add(session: Session): Promise<void> {
    this.records.add(session);
    await this.passing.clear('sessions', KEPT_DAYS);
  }

  async hold(id: SessionId): Promise<Session | null> {
    return this.em.findOne(Session as never, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  async openOf(userId: UserId, at: Date): Promise<readonly Session[]> {
    return this.em.find(Session as never, { userId, endedAt: null, expiresAt: { $gt: at } } as never, { orderBy: { openedAt: 'asc', id: 'asc' } as never, lockMode: LockMode.PESSIMISTIC_WRITE });
  }
}
