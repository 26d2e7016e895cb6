import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import { Presence } from '../../../../kernel/presence.js';
import { People } from '../../application/ports/people.port.js';
import { DUE } from '../../application/queries/tasks.resource.js';
import { dayIn, daysAfter, startOfDay, weekdayOf } from '../../domain/zone/zoned-time.js';

type Words = Readonly<Record<string, unknown>>;

/** What `due=` means at this moment, by the clocks of whoever asks. */
@Injectable()
export class DueFilter {
  constructor(
    private readonly people: People,
    private readonly presence: Presence,
    private readonly clock: Clock,
  ) {}

  async spelledOut({ due, ...query }: Words): Promise<Record<string, unknown>> {
    if (due === undefined) return query;
    const word = DUE.find((one) => one === due);
    if (!word) throw new DomainError('invalid', 'query_invalid', `due must be one of ${DUE.join(', ')}`, [{ pointer: 'due', code: 'unknown_value', message: `must be one of ${DUE.join(', ')}` }]);
    return { sort: 'deadline', ...query, 'status[eq]': 'OPEN', ...(await this.span(word)) };
  }

  private async span(word: (typeof DUE)[number]): Promise<Words> {
    const now = this.clock.now();
    if (word === 'overdue') return { 'deadline[lt]': now.toISOString() };
    const zone = await this.people.zoneOf(this.presence.userId);
    const today = dayIn(now, zone);
    const [first, days] = word === 'today' ? [today, 1] : [daysAfter(today, -((weekdayOf(today) - (await this.people.firstDayOfWeek()) + 7) % 7)), 7];
    return { 'deadline[gte]': startOfDay(first, zone).toISOString(), 'deadline[lt]': startOfDay(daysAfter(first, days), zone).toISOString() };
  }
}
