import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Query } from '../dispatch/message.js';
import { Reads } from '../persistence/reads.js';
import { idsAbout } from './about.js';
import type { DataSubject } from './data-subject.js';
import { Holdings } from './holdings.js';

/** Ask for the next records of a resource that are about somebody, by their ids. */
export class ListHeld extends Query<readonly string[]> {
  readonly resource!: string;
  readonly subject!: DataSubject;
  readonly after!: string | null;
  readonly take!: number;
}

@QueryHandler(ListHeld)
export class ListHeldHandler implements IQueryHandler<ListHeld> {
  constructor(
    private readonly reads: Reads,
    private readonly holdings: Holdings,
  ) {}

  async execute({ resource, subject, after, take }: ListHeld): Promise<readonly string[]> {
    const rows = await this.reads.rows(idsAbout(this.holdings.named(resource).resource, subject, after, take));
    return rows.map(({ id }) => id);
  }
}
