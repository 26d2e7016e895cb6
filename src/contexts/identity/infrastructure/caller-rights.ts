import { Injectable } from '@nestjs/common';
import { permissions } from '../../../platform/auth/permissions.js';
import { grantsOf } from '../../../platform/auth/roles.js';
import { Work } from '../../../platform/tenancy/work.js';
import { Rights } from '../application/ports/rights.port.js';
import { beyond, type Grants } from '../domain/grants/grants.js';
import type { BuiltInRole } from '../domain/role/role.js';

@Injectable()
export class CallerRights extends Rights {
  askerId(): string | null {
    return Work.current().caller?.userId ?? null;
  }

  sessionId(): string | null {
    return Work.current().caller?.sessionId ?? null;
  }

  /** An administrator's key, too, gives no more than the key may: each permission is asked for by itself. */
  beyondAsker(grants: Grants): readonly string[] {
    const { caller } = Work.current();
    if (!caller) return [];
    const every = grants['*'];
    const wanted: Grants = every ? { ...Object.fromEntries([...permissions().keys()].map((name) => [name, every])), ...grants } : grants;
    const { '*': _, ...named } = wanted;
    const held = Object.fromEntries(Object.keys(named).flatMap((name) => [[name, caller.scopeOf(name)] as const]).filter(([, scope]) => scope !== null)) as Grants;
    return beyond(held, named);
  }

  ofBuiltIn(role: BuiltInRole): Grants {
    return grantsOf(role);
  }

  isUnknown(permission: string): boolean {
    return !permissions().has(permission);
  }

  unknownAmong(grants: Grants): readonly string[] {
    return Object.entries(grants).filter(([name, scope]) => !permissions().get(name)?.scopes.includes(scope)).map(([name]) => name);
  }
}
