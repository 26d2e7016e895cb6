import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import { callerWithAllRights } from '../auth/caller.js';
import { DEMO_TENANT } from '../auth/demo.js';
import type { Dispatcher } from '../dispatch/dispatcher.js';
import type { Command, Query } from '../dispatch/message.js';
import { Work } from '../tenancy/work.js';

const DAY_MS = 86_400_000;
/** What says that something has been put there before. */
const THERE_ALREADY = ['already_exists', 'stale_version'];

export interface Seeding {
  /** In the name of a user of the demo tenant, so many days ago. */
  readonly as: <T>(userId: string, daysAgo: number, work: () => Promise<T>) => Promise<T>;
  /** Through the same door as everything else. What is there already stays as it is. */
  readonly execute: <R>(command: Command<R>) => Promise<R | undefined>;
  readonly ask: <R>(query: Query<R>) => Promise<R>;
}

/** What a context puts into the demo tenant. Its records have fixed ids, so that filling twice changes nothing. */
export interface Seed {
  readonly name: string;
  fill(seeding: Seeding): Promise<number>;
}

export function seedingThrough(dispatcher: Dispatcher): Seeding {
  return {
    as: (userId, daysAgo, work) =>
      Work.run({ tenantId: DEMO_TENANT, caller: callerWithAllRights(userId), correlationId: `seed-${newId()}`, at: new Date(Date.now() - daysAgo * DAY_MS) }, work),
    execute: async (command) => {
      try {
        return await dispatcher.execute(command);
      } catch (error) {
        if (error instanceof DomainError && THERE_ALREADY.includes(error.code)) return undefined;
        throw error;
      }
    },
    ask: (query) => dispatcher.ask(query),
  };
}
