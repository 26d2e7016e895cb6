import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { Team, type TeamId } from '../domain/team/team.js';
import { TeamRepository } from '../domain/team/team.repository.js';

@Injectable()
export class MikroTeamRepository extends TeamRepository {
  constructor(private readonly records: Records) {
    super();
  }

  add(team: Team): void {
    this.records.add(team);
  }

  get(id: TeamId): Promise<Team> {
    return this.records.get(Team, id);
  }

  getFromBin(id: TeamId): Promise<Team> {
    return this.records.get(Team, id, { from: 'bin' });
  }
}
