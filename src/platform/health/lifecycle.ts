import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** Where this process stands between its start and its end. */
@Injectable()
export class Lifecycle implements OnApplicationBootstrap {
  state: 'starting' | 'serving' | 'draining' = 'starting';
  private readonly listeners: (() => void)[] = [];

  onDrain(listener: () => void): void {
    this.listeners.push(listener);
  }

  onApplicationBootstrap(): void {
    this.state = 'serving';
  }

  /** From now on readiness fails, so that no new work is sent here. */
  drain(): void {
    this.state = 'draining';
    for (const listener of this.listeners) listener();
  }
}
