import { type Grants, united } from '../../domain/grants/grants.js';
import { isBuiltIn } from '../../domain/role/role.js';
import { RightsExceeded, UnknownRoles } from '../../domain/role/role.errors.js';
import { RoleRepository } from '../../domain/role/role.repository.js';
import { Rights } from '../ports/rights.port.js';

/** Who may give which roles to whom: nobody gives what he has not got, nor touches whoever may more than he does. */
export class RoleAssignment {
  constructor(
    private readonly roles: RoleRepository,
    private readonly rights: Rights,
  ) {}

  /** What roles permit together. One that is gone meanwhile permits nothing. */
  async grantsOfPresent(names: readonly string[]): Promise<Grants> {
    return united([...(await this.permitted(names)).values()]);
  }

  /** Refuses roles that are not there. */
  async assertMayGive(names: readonly string[]): Promise<void> {
    const known = await this.permitted(names);
    const unknown = names.filter((name) => !known.has(name));
    if (unknown.length > 0) throw new UnknownRoles(unknown);
    this.assertHas(united([...known.values()]));
  }

  async areThere(names: readonly string[]): Promise<boolean> {
    const known = await this.permitted(names);
    return names.every((name) => known.has(name));
  }

  async assertMayTouch(names: readonly string[]): Promise<void> {
    this.assertHas(await this.grantsOfPresent(names));
  }

  assertHas(grants: Grants): void {
    const exceeding = this.rights.beyondAsker(grants);
    if (exceeding.length > 0) throw new RightsExceeded(exceeding);
  }

  private async permitted(names: readonly string[]): Promise<ReadonlyMap<string, Grants>> {
    const own = names.filter((name) => !isBuiltIn(name));
    const known = own.length === 0 ? [] : await this.roles.grantsOf(own);
    return new Map([...names.filter(isBuiltIn).map((name) => [name, this.rights.ofBuiltIn(name)] as const), ...known]);
  }
}
