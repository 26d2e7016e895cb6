import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { Absence } from './absence.js';

const [MONDAY, FRIDAY] = [new Date('2026-11-23T00:00Z'), new Date('2026-11-27T17:00Z')];
const absence = (startsAt = MONDAY, endsAt = FRIDAY) => Absence.announce(newId<'Absence'>(), { ownerId: newId(), startsAt, endsAt });

describe('announcing an absence', () => {
  it('is refused when it ends before it begins, or as it does', () => {
    for (const end of [MONDAY, new Date(MONDAY.getTime() - 1)]) expect(() => absence(MONDAY, end)).toThrow(expect.objectContaining({ kind: 'rule', code: 'ends_before_it_starts' }));
    expect(() => absence().change({ endsAt: MONDAY })).toThrow(expect.objectContaining({ code: 'ends_before_it_starts' }));
  });

  it('announces the names of what is different, and nothing when nothing is', () => {
    const week = absence();
    takeEvents(week);
    week.change({ startsAt: new Date(MONDAY) });
    expect(takeEvents(week)).toEqual([]);
    week.change({ endsAt: new Date('2026-11-28T17:00Z') });
    expect(takeEvents(week)).toEqual([expect.objectContaining({ absenceId: week.id, changed: ['endsAt'] })]);
  });
});
