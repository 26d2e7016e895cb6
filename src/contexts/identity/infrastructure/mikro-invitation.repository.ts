import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { Invitation, type InvitationId } from '../domain/invitation/invitation.js';
import { InvitationRepository } from '../domain/invitation/invitation.repository.js';

@Injectable()
export class MikroInvitationRepository extends InvitationRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
  ) {
    super();
  }

  add(invitation: Invitation): void {
    this.records.add(invitation);
  }

  async hold(id: InvitationId): Promise<Invitation | null> {
    return this.em.findOne(Invitation as never, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  async openTo(email: string, at: Date): Promise<readonly Invitation[]> {
    return this.em.find(Invitation as never, { email, acceptedBy: null, withdrawnAt: null, expiresAt: { $gt: at } } as never);
  }
}
