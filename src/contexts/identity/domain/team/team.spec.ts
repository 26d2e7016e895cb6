import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { TeamChanged, TeamCreated, TeamDeleted, TeamMembersChanged, TeamPurged, TeamRestored } from './team.events.js';
import { Team } from './team.js';

const [ada, ben] = [newId<'User'>(), newId<'User'>()];
const created = () => Team.create(newId<'Team'>(), { name: 'North', description: null });
const settled = () => {
  const team = created();
  takeEvents(team);
  return team;
};

describe('making a team', () => {
  it('announces it', () => {
    const team = created();
    expect(takeEvents(team)).toEqual([new TeamCreated(team.id, 'North')]);
  });
});

describe('changing a team', () => {
  it('announces what is different, and nothing when nothing is', () => {
    const team = settled();
    team.change({ name: 'North' });
    team.change({ description: 'Hamburg and Kiel.' });
    expect(takeEvents(team)).toEqual([new TeamChanged(team.id, ['description'])]);
  });
});

describe('setting the members of a team', () => {
  it('counts everybody once', () => {
    const team = settled();
    team.setMembers({ memberIds: [ada, ada], supervisorIds: [ben, ben] });
    expect(takeEvents(team)).toEqual([new TeamMembersChanged(team.id, [ada], [ben])]);
  });

  it('announces nothing when they are the same', () => {
    const team = settled();
    team.setMembers({ memberIds: [ada, ben], supervisorIds: [] });
    takeEvents(team);
    team.setMembers({ memberIds: [ben, ada], supervisorIds: [] });
    expect(takeEvents(team)).toEqual([]);
  });
});

describe('deleting a team', () => {
  it('is announced, and so are its return and its end', () => {
    const team = settled();
    team.delete(new Date('2026-11-21T09:30:00Z'));
    team.restore();
    team.purge();
    expect(takeEvents(team)).toEqual([new TeamDeleted(team.id), new TeamRestored(team.id), new TeamPurged(team.id)]);
  });
});
