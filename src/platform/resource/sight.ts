import { DomainError } from '../../kernel/domain-error.js';
import type { Condition } from '../conditions/condition.js';
import { evaluateCondition } from '../conditions/evaluate-condition.js';
import { RecordNotFound } from '../persistence/refusals.js';
import { type Caller, Work } from '../tenancy/work.js';
import { namingsOf } from './field.js';
import { type Resource, resources } from './resource.js';

/** Which records of a resource somebody reaches: all, none, or those that the condition fits. */
export type Sight = boolean | Condition;

/** The sight of every resource that a question touches. */
export type Sights = (resource: Resource) => Sight;

const ownersIn = ({ userId, team }: Caller, scope: 'own' | 'team'): readonly string[] => (scope === 'own' ? [userId] : [userId, ...team]);

/** Whose records of a resource somebody reaches: everybody's, nobody's (false), or those of these users; with `unowned` those of none, with `shared` those that are shared with one of them. */
export type Reach = boolean | { readonly owners: readonly string[]; readonly unowned: boolean; readonly shared: boolean };

/** The one place where caller, resource and permission become a rule. The system itself reaches everything. */
export function reachOf(caller: Caller | undefined, resource: Resource, permission = resource.permission('read')): Reach {
  if (!caller) return true;
  const scope = caller.scopeOf(permission);
  if (scope === null) return false;
  if (scope === 'all' || resource.owner === undefined) return true;
  return { owners: ownersIn(caller, scope), unowned: scope === 'team' || resource.sharesUnowned, shared: resource.sharedWith !== undefined && permission === resource.permission('read') };
}

/** What of the rule a record tells by itself: whose it is, and with whom it is shared. */
function ownerSightOf(caller: Caller | undefined, resource: Resource, permission?: string): Sight {
  const reach = reachOf(caller, resource, permission);
  if (typeof reach === 'boolean') return reach;
  const { owners, unowned, shared } = reach;
  const field = resource.owner!;
  const theirs: Condition = owners.length === 1 ? { field, op: 'eq', value: owners[0]! } : { field, op: 'in', value: owners };
  const ways: Condition[] = [theirs, ...(unowned ? [{ field, op: 'empty', value: true } as const] : []), ...(shared ? [{ field: resource.sharedWith!, op: 'hasAny', value: owners } as const] : [])];
  return ways.length === 1 ? theirs : { or: ways };
}

/** Of a resource whose records are seen with what they are about: that this is seen. */
function followedSight(caller: Caller | undefined, { seenWith, fields }: Resource): Sight {
  if (seenWith === undefined) return true;
  const named = fields[namingsOf(fields[seenWith]!)[0]!.kindIn!]!.values!;
  const kinds = resources().filter(({ kind }) => named.includes(kind)).map((resource) => ({ resource, sight: sightOf(caller, resource) }));
  const hidden = kinds.filter(({ sight }) => sight !== true);
  return hidden.length === 0 || { follows: seenWith, kinds: hidden };
}

/** The same rule as a predicate on the resource's rows. What somebody has made himself he sees, whatever it is about. */
export function sightOf(caller: Caller | undefined, resource: Resource, permission?: string): Sight {
  const theirs = ownerSightOf(caller, resource, permission);
  const followed = theirs === false || followedSight(caller, resource);
  if (typeof followed === 'boolean') return theirs;
  return both(theirs, resource.owner === undefined ? followed : { or: [{ field: resource.owner, op: 'eq', value: caller!.userId }, followed] });
}

/** Whether more must be known than whose it is, to tell whether the caller sees it. */
export const isSeenWithAnother = (resource: Resource, owner: unknown): boolean => {
  const { caller, permission } = Work.current();
  return caller !== undefined && permission !== null && owner !== caller.userId && followedSight(caller, resource) !== true;
};

/** What the present caller may see of each resource, or reach for what a permission names. */
export function presentSights(permission?: string): Sights {
  const { caller } = Work.current();
  return (resource) => sightOf(caller, resource, permission);
}

export function both(one: Sight, other: Sight): Sight {
  if (typeof one === 'boolean') return one && other;
  if (typeof other === 'boolean') return other && one;
  return { and: [one, other] };
}

/** For what has been permitted by another rule. */
export const seesEverything: Sights = () => true;

/** Whether a permission reaches what belongs to this owner, or to nobody. */
export function reaches(caller: Caller, permission: string, owner: string | null): boolean {
  const scope = caller.scopeOf(permission);
  if (scope === null || scope === 'all') return scope === 'all';
  return owner === null ? scope === 'team' : ownersIn(caller, scope).includes(owner);
}

function covers(sight: Sight, resource: Resource, owner: unknown, record: object = {}): boolean {
  if (typeof sight === 'boolean') return sight;
  const { owner: field, sharedWith } = resource;
  const shared = sharedWith === undefined ? {} : { [sharedWith]: (record as Readonly<Record<string, unknown>>)[sharedWith] ?? [] };
  return evaluateCondition(sight, resource, { [field!]: owner ?? null, ...shared });
}

/** What the caller needs for what he does: what the route has named, if that is of this resource; what the command names itself; in a job, writing. Otherwise what he was let in for covers it. */
function permissionFor(resource: Resource, action: string | undefined): string | undefined {
  if (action !== undefined) return resource.permission(action);
  const { permission } = Work.current();
  if (permission === undefined) return resource.permission('write');
  return permission?.startsWith(`${resource.name}:`) ? permission : undefined;
}

/**
 * A record that the caller doesn't see is not there; one that he sees, and may not do this to, is refused. He is told of the one that
 * he has asked for, wherever that has led.
 */
export function assertWithinReach(resource: Resource, record: { readonly id: string }, owner: unknown, action?: string, askedFor = record.id): void {
  const { caller, permission: inHand } = Work.current();
  if (!caller || inHand === null) return;
  if (!covers(ownerSightOf(caller, resource), resource, owner, record)) throw new RecordNotFound(resource.record, askedFor);
  const permission = permissionFor(resource, action);
  if (permission !== undefined && !covers(ownerSightOf(caller, resource, permission), resource, owner)) throw new DomainError('forbidden', 'not_allowed', `You see this ${resource.record}, but ${permission} does not reach it.`);
}

/** Nobody puts a record where he could not have taken it from. */
export function assertMayPutTo(resource: Resource, owner: unknown): void {
  const { caller } = Work.current();
  if (!caller) return;
  const permission = permissionFor(resource, undefined);
  if (permission === undefined || covers(ownerSightOf(caller, resource, permission), resource, owner)) return;
  const field = resource.owner ?? 'id';
  throw new DomainError('forbidden', 'not_allowed', `Your ${permission} does not reach ${resource.plural} of that owner.`, [{ pointer: `/${field}`, code: 'not_allowed', message: 'is nobody whose records you may write' }]);
}
