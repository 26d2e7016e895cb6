import type { Team, TeamId } from './team.js';

export abstract class TeamRepository {
  abstract add(team: Team): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: TeamId): Promise<Team>;
  abstract getFromBin(id: TeamId): Promise<Team>;
}
