import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Config } from '../config/config.js';
import { Log } from '../logs/log.js';
import { Bell } from './bell.js';
import { Relay } from './relay.js';
import { Rounds } from './rounds.js';

const AT_ONCE = 1_000;
/** Events of so long are numbered together; another that is numbering just now is done after it, too. */
const GATHER_MS = 20;

/** Gives events their places in the log, once they are committed. */
@Injectable()
export class EventNumbering implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly config: Config,
    private readonly relay: Relay,
    private readonly bell: Bell,
    log: Log,
  ) {
    this.rounds = new Rounds(() => this.number(), config.EVENT_POLL_MS, (error) => log.warn({ err: error }, 'events can not be numbered at the moment'));
  }

  onApplicationBootstrap(): void {
    if (this.config.ROLE === 'api') return;
    this.bell.onRing(() => this.rounds.wake());
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }

  private async number(): Promise<boolean> {
    await sleep(GATHER_MS);
    const [row] = await this.relay.rows<{ logged: number }>('select platform.log_events($1) as logged', [AT_ONCE]);
    return row!.logged < 0 || row!.logged === AT_ONCE;
  }
}
