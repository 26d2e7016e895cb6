import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { KnownUsers } from '../../identity/index.js';
import { TenantProfile } from '../../settings/index.js';
import { type Mailbox, People } from '../application/ports/people.port.js';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

class UnknownPeople extends DomainError {
  constructor(pointer: string, ids: readonly string[]) {
    super('rule', 'reference_not_found', `There is no active user with the id ${ids.join(', ')}.`, [{ pointer, code: 'reference_not_found', message: `names ${ids.join(', ')}, who is not there` }]);
  }
}

/** People are the users of identity, and settings know by whose clocks the tenant lives. */
@Injectable()
export class IdentityPeople extends People {
  constructor(
    private readonly users: KnownUsers,
    private readonly profile: TenantProfile,
  ) {
    super();
  }

  async zoneOf(userId: string | null): Promise<string> {
    const [user] = userId === null ? [] : await this.users.find([userId]);
    return user?.timeZone ?? (await this.profile.current()).timeZone;
  }

  async firstDayOfWeek(): Promise<number> {
    return WEEKDAYS.indexOf((await this.profile.current()).formats.firstDayOfWeek);
  }

  async assertActive(userIds: readonly string[], pointer: string): Promise<void> {
    const active = new Set((await this.users.find(userIds)).filter(({ isActive }) => isActive).map(({ id }) => id));
    const missing = userIds.filter((id) => !active.has(id));
    if (missing.length > 0) throw new UnknownPeople(pointer, missing);
  }

  async mailboxOf(userId: string): Promise<Mailbox | null> {
    const [user] = await this.users.find([userId]);
    return user?.isActive ? { address: user.email, name: user.name } : null;
  }
}
