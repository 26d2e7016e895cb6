import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { ActivityCompleted, ActivityCreated, ActivityDeleted, ActivityPurged, ActivityRestored, ActivityUpdated } from './activity.events.js';
import { Activity, type ActivityDetails } from './activity.js';

const NOW = new Date('2027-03-01T12:00:00Z');
const TOMORROW = new Date('2027-03-02T12:00:00Z');
const [lead, deal, contact] = [newId(), newId(), newId()];
const somebody = { userId: null, contactId: null, name: 'Jane Doe', email: null };
const details: ActivityDetails = { type: 'CALL', direction: null, title: 'Called', description: null, status: 'COMPLETED', occurredAt: NOW, durationMinutes: null, outcome: null, participants: [], subjectType: 'lead', subjectId: lead, related: [], ownerId: null };
const created = (fields: Partial<ActivityDetails> = {}) => Activity.create(newId<'Activity'>(), { ...details, ...fields }, NOW);
const settled = (fields?: Partial<ActivityDetails>) => {
  const activity = created(fields);
  takeEvents(activity);
  return activity;
};

describe('logging an activity', () => {
  it('announces what it is about, each record once', () => {
    const activity = created({ related: [{ type: 'deal', id: deal }, { type: 'deal', id: deal }, { type: 'contact', id: contact }], participants: [{ ...somebody, contactId: contact }] });
    expect(takeEvents(activity)).toEqual([new ActivityCreated(activity.id, 'CALL', 'COMPLETED', { type: 'lead', id: lead }, [{ type: 'deal', id: deal }, { type: 'contact', id: contact }], NOW.toISOString())]);
  });

  it('is of what has happened, unless it is planned', () => {
    expect(() => created({ occurredAt: TOMORROW })).toThrow(expect.objectContaining({ code: 'not_yet_happened' }));
    expect(() => created({ occurredAt: TOMORROW, status: 'PLANNED' })).not.toThrow();
  });
});

describe('correcting an activity', () => {
  it('announces what is different, and nothing when nothing is', () => {
    const activity = settled({ participants: [somebody] });
    activity.change({ title: 'Called', participants: [{ ...somebody }] }, NOW);
    activity.change({ outcome: 'Signed.' }, NOW);
    expect(takeEvents(activity)).toEqual([new ActivityUpdated(activity.id, { type: 'lead', id: lead }, [], ['outcome'])]);
  });

  it('does not move it into the future', () => {
    expect(() => settled().change({ occurredAt: TOMORROW }, NOW)).toThrow(expect.objectContaining({ code: 'not_yet_happened' }));
  });
});

describe('completing an activity', () => {
  it('happens once, and in the past', () => {
    const activity = settled({ status: 'PLANNED', occurredAt: TOMORROW });
    expect(() => activity.complete({ occurredAt: TOMORROW }, NOW)).toThrow(expect.objectContaining({ code: 'not_yet_happened' }));
    activity.complete({ occurredAt: NOW }, NOW);
    expect(() => activity.complete({ occurredAt: NOW }, NOW)).toThrow(expect.objectContaining({ code: 'activity_completed' }));
    expect(takeEvents(activity)).toEqual([new ActivityCompleted(activity.id, 'CALL', { type: 'lead', id: lead }, [], NOW.toISOString())]);
  });
});

describe('deleting an activity', () => {
  it('is announced, and so are its return and its end', () => {
    const activity = settled();
    activity.delete(NOW);
    activity.restore();
    activity.purge();
    expect(takeEvents(activity)).toEqual([new ActivityDeleted(activity.id), new ActivityRestored(activity.id), new ActivityPurged(activity.id)]);
  });
});

describe('an activity whose record has become another', () => {
  it('is about both, and says so once', () => {
    const activity = settled({ related: [{ type: 'deal', id: deal }] });
    activity.relateTo({ type: 'contact', id: contact });
    activity.relateTo({ type: 'contact', id: contact });
    expect(takeEvents(activity)).toEqual([new ActivityUpdated(activity.id, { type: 'lead', id: lead }, [{ type: 'deal', id: deal }, { type: 'contact', id: contact }], ['related'])]);
  });

  it('says nothing where it was about him before', () => {
    const activity = settled({ participants: [{ ...somebody, contactId: contact }] });
    activity.relateTo({ type: 'contact', id: contact });
    expect(takeEvents(activity)).toEqual([]);
  });
});
