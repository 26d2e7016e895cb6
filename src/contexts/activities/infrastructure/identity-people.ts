import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { Work } from '../../../platform/tenancy/work.js';
import { KnownUsers } from '../../identity/index.js';
import { TenantProfile } from '../../settings/index.js';
import { type Mailbox, People } from '../application/ports/people.port.js';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

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

  async assertKnown(userIds: readonly string[], pointer: string): Promise<void> {
    const others = userIds.filter((id) => id !== Work.current().caller?.userId);
    const known = others.length === 0 ? [] : (await this.users.find(others)).map(({ id }) => id);
    const missing = others.filter((id) => !known.includes(id));
    if (missing.length > 0) throw new DomainError('rule', 'user_unknown', `There is no user ${missing.join(', ')}.`, [{ pointer, code: 'user_unknown', message: `names ${missing.join(', ')}, who is not there` }]);
  }

  async mailboxOf(userId: string): Promise<Mailbox | null> {
    const [user] = await this.users.find([userId]);
    return user?.isActive ? { address: user.email, name: user.name } : null;
  }
}
