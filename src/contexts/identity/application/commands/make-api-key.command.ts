import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDateString, IsString, Length } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { Optional } from '../../../../platform/http/validators.js';
import { ApiKey, type ApiKeyId } from '../../domain/api-key/api-key.js';
import { ApiKeyRepository } from '../../domain/api-key/api-key.repository.js';
import { UnknownPermissions } from '../../domain/role/role.errors.js';
import { type UserId } from '../../domain/user/user.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';
import { Rights } from '../ports/rights.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

const DAY_MS = 86_400_000;

/** Make a key for a program. */
export class MakeApiKey extends Command<{ readonly id: ApiKeyId; readonly salt: string }> {
  readonly userId!: UserId;

  /**
   * What it is for.
   * @example "Import from the shop"
   */
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  /**
   * What it may do of what you may do yourself. They reach as far as yours do, on the day when it is used.
   * @example ["notes:read"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  readonly permissions!: string[];

  /**
   * When it ends, within a year; in 90 days if left out.
   * @example 2027-02-19T09:30:00.000Z
   */
  @IsDateString({ strict: true })
  @Optional()
  readonly expiresAt?: string;
}

@CommandHandler(MakeApiKey)
export class MakeApiKeyHandler implements ICommandHandler<MakeApiKey> {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly rights: Rights,
    private readonly assignment: RoleAssignment,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ userId, name, permissions, expiresAt }: MakeApiKey) {
    const wanted = Object.fromEntries(permissions.map((permission) => [permission, 'own' as const]));
    const unknown = permissions.filter((permission) => this.rights.isUnknown(permission));
    if (unknown.length > 0) throw new UnknownPermissions(unknown, '/permissions');
    this.assignment.assertHas(wanted);
    const [id, salt, now] = [newId<'ApiKey'>(), this.tokens.newSalt(), this.clock.now()];
    const secret = this.tokens.read('api-key', this.tokens.make('api-key', { id, salt }))!.proof;
    this.keys.add(ApiKey.make(id, userId, { name, permissions, expiresAt: expiresAt ? new Date(expiresAt) : new Date(now.getTime() + 90 * DAY_MS) }, this.tokens.digestOf(secret), now));
    return { id, salt };
  }
}
