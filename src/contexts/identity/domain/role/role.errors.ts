import { DomainError } from '../../../../kernel/domain-error.js';

export class BuiltInRoleUnchangeable extends DomainError {
  constructor(name: string) {
    super('conflict', 'role_built_in', `The role ${name} comes with the product, and neither changes nor goes: make one of your own in its place.`);
  }
}

export class ReservedRoleName extends DomainError {
  constructor(name: string) {
    super('conflict', 'role_name_reserved', `${name} is a role that comes with the product: choose another name.`, [{ pointer: '/name', code: 'reserved', message: 'is the name of a built-in role' }]);
  }
}

export class RoleInUse extends DomainError {
  constructor(name: string, holders: number) {
    super('conflict', 'role_in_use', `${holders === 1 ? 'One user has' : `${holders} users have`} the role ${name}: give them another one first.`);
  }
}

export class UnknownRoles extends DomainError {
  constructor(names: readonly string[]) {
    super('rule', 'role_unknown', `There is no role ${names.join(', ')} in this tenant: GET /roles lists those that there are.`, [{ pointer: '/roles', code: 'role_unknown', message: `names ${names.join(', ')}, which is not there` }]);
  }
}

export class UnknownPermissions extends DomainError {
  constructor(names: readonly string[], pointer?: string) {
    super('rule', 'permission_unknown', `There is no permission ${names.join(', ')}, or not with this scope: GET /permissions lists those that there are, with their scopes.`, names.map((name) => ({ pointer: pointer ?? `/grants/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, code: 'permission_unknown', message: `${name} is no permission, or can not have this scope` })));
  }
}

/** Nobody gives away what he has not got, nor touches whoever may more than he does. */
export class RightsExceeded extends DomainError {
  constructor(permissions: readonly string[]) {
    super('forbidden', 'rights_exceeded', `This needs rights that you have not got yourself: ${permissions.slice(0, 10).join(', ')}${permissions.length > 10 ? ' …' : ''}.`);
  }
}
