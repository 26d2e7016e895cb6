import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../dispatch/message.js';
import { Announcements } from '../events/announcements.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { resourceNamed } from '../resource/resource.js';
import { type Concerned, concernedStatement } from './concerned.js';
import { FindingsAdvanced } from './findings.events.js';
import { refreshFindings } from './refresh-findings.js';

/** Records of one step: a transaction that nobody waits for. */
export const AT_ONCE = 500;

/** Keep anew the next of those records, and go on with the rest by an event. */
export class RefreshConcerned extends Command<void> {
  readonly concerned!: readonly Concerned[];
}

@CommandHandler(RefreshConcerned)
export class RefreshConcernedHandler implements ICommandHandler<RefreshConcerned> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly announcements: Announcements,
  ) {}

  async execute({ concerned }: RefreshConcerned): Promise<void> {
    for (const each of concerned) {
      const ids = (await this.unitOfWork.rows(concernedStatement(each, AT_ONCE))).map(({ id }) => id);
      await refreshFindings(this.unitOfWork, resourceNamed(each.resource), ids);
      const last = ids.at(-1)!;
      if (ids.length === AT_ONCE) await this.announcements.announce(new FindingsAdvanced({ ...each, after: last }), last);
    }
  }
}
