import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Broadcast } from '../broadcast/broadcast.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';

const CHANNEL = 'events';

/**
 * Wakes the workers of all processes when events were committed. It is rung after the commit and not in the transaction,
 * where PostgreSQL would let only one transaction with a bell commit at a time; one ring at a time goes out, for all that
 * were committed meanwhile. One that is lost is made up for by the workers' own looking.
 */
@Injectable()
export class Bell implements OnApplicationBootstrap {
  private ringing = false;
  private again = false;

  constructor(
    private readonly broadcast: Broadcast,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    this.unitOfWork.onEvents(() => void this.ring());
  }

  onRing(listener: () => void): void {
    this.broadcast.listen(CHANNEL, { hear: listener, miss: listener });
  }

  async ring(): Promise<void> {
    this.again = true;
    if (this.ringing) return;
    this.ringing = true;
    try {
      while (this.again) {
        this.again = false;
        await this.broadcast.send(CHANNEL, '');
      }
    } finally {
      this.ringing = false;
    }
  }
}
