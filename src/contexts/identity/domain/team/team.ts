import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import type { UserId } from '../user/user.js';
import { TeamChanged, TeamCreated, TeamDeleted, TeamMembersChanged, TeamPurged, TeamRestored } from './team.events.js';

export type TeamId = Id<'Team'>;

export interface TeamDetails {
  readonly name: string;
  readonly description: string | null;
}

export interface Membership {
  readonly memberIds: readonly UserId[];
  readonly supervisorIds: readonly UserId[];
}

const once = (ids: readonly UserId[]) => [...new Set(ids)];
const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));

/** Users who are supervised together. Nobody is there twice, and a supervisor sees what belongs to the members. */
export class Team extends AggregateRoot implements Recyclable {
  private name: string;
  private description: string | null;
  private memberIds: readonly UserId[];
  private supervisorIds: readonly UserId[];
  private deletedAt: Date | null;

  private constructor(
    readonly id: TeamId,
    details: TeamDetails,
  ) {
    super();
    this.name = details.name;
    this.description = details.description;
    this.memberIds = [];
    this.supervisorIds = [];
    this.deletedAt = null;
  }

  static create(id: TeamId, details: TeamDetails): Team {
    const team = new Team(id, details);
    team.record(new TeamCreated(id, details.name));
    return team;
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change(details: Partial<TeamDetails>): void {
    const changed = this.takeOver<TeamDetails>(details);
    if (changed.length > 0) this.record(new TeamChanged(this.id, changed));
  }

  /** Sets who is in it and who supervises it; whoever is not named is not. */
  setMembers({ memberIds, supervisorIds }: Membership): void {
    if (same(once(memberIds), this.memberIds) && same(once(supervisorIds), this.supervisorIds)) return;
    this.memberIds = once(memberIds);
    this.supervisorIds = once(supervisorIds);
    this.record(new TeamMembersChanged(this.id, this.memberIds, this.supervisorIds));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new TeamDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new TeamRestored(this.id));
  }

  purge(): void {
    this.record(new TeamPurged(this.id));
  }
}
