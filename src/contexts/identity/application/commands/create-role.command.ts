import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsObject, IsString, Length, Matches } from 'class-validator';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsId, Nullable, Optional } from '../../../../platform/http/validators.js';
import type { Grants } from '../../domain/grants/grants.js';
import { Role, type RoleId } from '../../domain/role/role.js';
import { UnknownPermissions } from '../../domain/role/role.errors.js';
import { RoleRepository } from '../../domain/role/role.repository.js';
import { Rights } from '../ports/rights.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Make a role of the tenant's own. */
export class CreateRole extends Command<RoleId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: RoleId;

  @IsString()
  @Length(1, 50)
  @Matches(/^[a-z][a-z0-9-]*$/, { message: 'name must be made of small letters, digits and hyphens' })
  readonly name!: string;

  @IsString()
  @Length(1, 500)
  @Nullable()
  readonly description: string | null = null;

  @IsObject()
  readonly grants!: Grants;
}

@CommandHandler(CreateRole)
export class CreateRoleHandler implements ICommandHandler<CreateRole> {
  constructor(
    private readonly roles: RoleRepository,
    private readonly rights: Rights,
    private readonly assignment: RoleAssignment,
  ) {}

  async execute({ id = newId<'Role'>(), ...details }: CreateRole): Promise<RoleId> {
    const unknown = this.rights.unknownAmong(details.grants);
    if (unknown.length > 0) throw new UnknownPermissions(unknown);
    this.assignment.assertHas(details.grants);
    this.roles.add(Role.create(id, details));
    return id;
  }
}
