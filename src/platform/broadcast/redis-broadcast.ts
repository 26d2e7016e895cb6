import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Log } from '../logs/log.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { redisConnection } from '../redis/redis.js';
import { Broadcast } from './broadcast.js';

const CHANNEL = 'rapport';
const HEARTBEAT_MS = 2_000;

/** By Redis: sent after the commit, so it is lost if the process dies between the two. */
@Injectable()
export class RedisBroadcast extends Broadcast implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sender;
  private readonly receiver;
  private heartbeat?: NodeJS.Timeout;

  constructor(config: Config, log: Log) {
    super(log);
    this.sender = redisConnection(config, 'broadcast');
    this.receiver = redisConnection(config, 'broadcast', { autoResubscribe: false });
  }

  async send(channel: string, message: string): Promise<void> {
    const packed = this.pack(channel, message);
    const deliver = () => this.deliver(packed, (text) => this.sender.publish(CHANNEL, text));
    if (UnitOfWork.isOpen()) UnitOfWork.current().afterCommit.push(() => void deliver());
    else await deliver();
  }

  async onApplicationBootstrap(): Promise<void> {
    this.sender.on('ready', () => void this.settle((packed) => this.sender.publish(CHANNEL, packed)));
    this.receiver.on('message', (_channel: string, packed: string) => this.unpack(packed));
    this.receiver.on('close', () => this.endHearing());
    const subscribed = new Promise<void>((resolve) => {
      this.receiver.on('ready', () => void this.subscribe().finally(resolve));
      this.receiver.once('close', resolve);
    });
    await Promise.allSettled([this.sender.connect(), this.receiver.connect(), subscribed]);
    this.heartbeat = setInterval(() => void this.receiver.ping().catch(() => this.receiver.disconnect(true)), HEARTBEAT_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.heartbeat);
    this.receiver.removeAllListeners('close');
    this.receiver.disconnect();
    this.sender.disconnect();
  }

  private async subscribe(): Promise<void> {
    try {
      await this.receiver.subscribe(CHANNEL);
      this.beginHearing();
    } catch {
      this.receiver.disconnect(true);
    }
  }
}
