import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Log } from '../logs/log.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { redisConnection } from '../redis/redis.js';
import { Unavailable } from '../persistence/database-errors.js';
import { BEAT_MS, Broadcast } from './broadcast.js';

const CHANNEL = 'rapport';
const HEARTBEAT_MS = 2_000;
const FIRST_WORD_MS = 1_000;

/** By Redis: sent after the commit, so it is lost if the process dies between the two. */
@Injectable()
export class RedisBroadcast extends Broadcast implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sender;
  private readonly receiver;
  private readonly clocks: NodeJS.Timeout[] = [];

  constructor(config: Config, log: Log) {
    super(log);
    this.sender = redisConnection(config, 'broadcast');
    this.receiver = redisConnection(config, 'broadcast', { autoResubscribe: false });
  }

  protected async post(packed: string, to?: string): Promise<void> {
    await this.sender.publish(to === undefined ? CHANNEL : `${CHANNEL}:${to}`, packed);
  }

  protected async postWithCommit(packed: string, afterwards: () => Promise<void>): Promise<void> {
    UnitOfWork.current().afterCommit.push(async () => {
      await this.deliver(packed);
      await afterwards();
    });
  }

  /** What is sent after the commit would be lost, and the others would go on trusting what they remember: so nothing is written. */
  protected override assertCanAnnounce(): void {
    if (!this.isHearing) throw new Unavailable(new Error('Redis can not be reached: a change that every process must hear of can not be made'));
  }

  async onApplicationBootstrap(): Promise<void> {
    this.sender.on('ready', () => void this.settle());
    this.receiver.on('message', (_channel: string, packed: string) => this.unpack(packed));
    this.receiver.on('close', () => this.endHearing());
    const subscribed = new Promise<void>((resolve) => {
      this.receiver.on('ready', () => void this.subscribe().finally(resolve));
      this.receiver.once('close', resolve);
    });
    await Promise.allSettled([this.sender.connect(), this.receiver.connect(), subscribed]);
    this.clocks.push(
      setInterval(() => void this.receiver.ping().catch(() => this.receiver.disconnect(true)), HEARTBEAT_MS).unref(),
      setInterval(() => void this.beat().catch(() => {}), BEAT_MS).unref(),
    );
    await this.untilFirstWord(FIRST_WORD_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    for (const clock of this.clocks) clearInterval(clock);
    this.receiver.removeAllListeners('close');
    await this.leave();
    this.receiver.disconnect();
    this.sender.disconnect();
  }

  private async subscribe(): Promise<void> {
    try {
      await this.receiver.subscribe(CHANNEL, `${CHANNEL}:${this.id}`);
      const present = (await this.sender.pubsub('CHANNELS', `${CHANNEL}:*`).catch(() => undefined)) as string[] | undefined;
      await this.beginHearing(present?.map((channel) => channel.slice(CHANNEL.length + 1)));
    } catch {
      this.receiver.disconnect(true);
    }
  }
}
