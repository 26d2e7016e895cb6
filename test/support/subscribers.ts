import { Module, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../src/platform/dispatch/message.js';
import type { EventEnvelope } from '../../src/platform/events/event.js';
import { Subscribe, type Subscriber, type Subscription } from '../../src/platform/events/subscriber.js';

/** A command whose handler is written where it is needed. */
export class Perform extends Command<unknown> {
  readonly work!: () => Promise<unknown>;
}

@CommandHandler(Perform)
class PerformHandler implements ICommandHandler<Perform> {
  execute({ work }: Perform): Promise<unknown> {
    return work();
  }
}

@Module({ providers: [PerformHandler] })
export class PerformModule {}

type Hearing = (event: EventEnvelope<never>) => unknown;

/** A subscriber that does what is written here, inside the transaction that settles the delivery. */
export function hearing(subscription: Subscription, work: Hearing): Type {
  @Subscribe(subscription)
  class Listener implements Subscriber {
    on(event: EventEnvelope<never>): Perform {
      return Perform.of({ work: async () => work(event) });
    }
  }
  @Module({ providers: [Listener] })
  class ListenerModule {}
  return ListenerModule;
}
