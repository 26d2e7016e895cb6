import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { Team } from '../domain/team/team.js';

export const TeamMapping = mapAggregate(Team, 'identity.teams', { name: p.text(), description: p.text().nullable(), memberIds: p.array(), supervisorIds: p.array() });
