import { describe, expect, it } from '@jest/globals';
import { callerOf } from '../auth/caller.js';
import type { Grants } from '../auth/scope.js';
import { Work } from '../tenancy/work.js';
import { id, tags, text } from './field.js';
import { describeResource, type Resource } from './resource.js';
import { assertMayPutTo, assertWithinReach, reaches, sightOf } from './sight.js';

const fields = { title: text({ description: 'Its title.', example: 'Title' }), ownerId: id({ description: 'Whose it is.', example: 'x', nullable: true }) };
const described = (name: string, more: object) => describeResource({ name, record: name, context: 'spec', description: 'Spec.', table: `spec.${name}`, fields, ...more }) as unknown as Resource;
const cars = described('spec-cars', { owner: 'ownerId' });
const bikes = described('spec-bikes', { owner: 'ownerId', sharesUnowned: true });
const roads = described('spec-roads', {});
const rides = described('spec-rides', { owner: 'ownerId', sharedWith: 'riderIds', fields: { ...fields, riderIds: tags({ description: 'Who rides along.', example: [] }) } });

const caller = (grants: Grants, team = ['mate']) => callerOf({ userId: 'me', roles: [], grants, team, refusal: null });
const within = (grants: Grants, permission: string | null | undefined, work: () => void) => () => Work.run({ tenantId: 'tenant', correlationId: 'spec', caller: caller(grants), permission }, work);
const record = { id: 'record' };

describe('what somebody sees of a resource', () => {
  it('is what his permission reaches', () => {
    expect(sightOf(caller({ 'spec-cars:read': 'own' }), cars)).toEqual({ field: 'ownerId', op: 'eq', value: 'me' });
    expect(sightOf(caller({ 'spec-cars:read': 'team' }), cars)).toEqual({ or: [{ field: 'ownerId', op: 'in', value: ['me', 'mate'] }, { field: 'ownerId', op: 'empty', value: true }] });
    expect(sightOf(caller({ 'spec-cars:read': 'all' }), cars)).toBe(true);
    expect(sightOf(caller({ '*': 'all' }), cars)).toBe(true);
    expect(sightOf(caller({}), cars)).toBe(false);
  });

  it('is everything for the system itself, and where nothing is anybody’s', () => {
    expect(sightOf(undefined, cars)).toBe(true);
    expect(sightOf(caller({ 'spec-roads:read': 'own' }), roads)).toBe(true);
  });

  it('holds what is nobody’s where the resource shares it', () => {
    expect(sightOf(caller({ 'spec-bikes:read': 'own' }), bikes)).toEqual({ or: [{ field: 'ownerId', op: 'eq', value: 'me' }, { field: 'ownerId', op: 'empty', value: true }] });
  });

  it('holds what is shared with him, to be read and for nothing else', () => {
    expect(sightOf(caller({ 'spec-rides:read': 'own' }), rides)).toEqual({ or: [{ field: 'ownerId', op: 'eq', value: 'me' }, { field: 'riderIds', op: 'hasAny', value: ['me'] }] });
    expect(sightOf(caller({ 'spec-rides:write': 'own' }), rides, 'spec-rides:write')).toEqual({ field: 'ownerId', op: 'eq', value: 'me' });
  });

  it('is no more than his own for the supervisor of nobody, and what is nobody’s', () => {
    expect(sightOf(caller({ 'spec-cars:read': 'team' }, []), cars)).toEqual({ or: [{ field: 'ownerId', op: 'eq', value: 'me' }, { field: 'ownerId', op: 'empty', value: true }] });
  });
});

describe('doing something to a record', () => {
  const touch = (grants: Grants, owner: unknown, permission: string | null | undefined = 'spec-cars:write', action?: string) => within(grants, permission, () => assertWithinReach(cars, record, owner, action));

  it('finds nothing that the caller does not see, and refuses what is out of reach', () => {
    const grants = { 'spec-cars:read': 'team', 'spec-cars:write': 'own' } as const;
    expect(touch(grants, 'me')).not.toThrow();
    expect(touch(grants, 'mate')).toThrow(expect.objectContaining({ kind: 'forbidden', code: 'not_allowed' }));
    expect(touch(grants, null)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    expect(touch(grants, 'another')).toThrow(expect.objectContaining({ kind: 'not-found', code: 'not_found' }));
  });

  it('refuses what is only shared with the caller, and finds nothing where it is not', () => {
    const touchRide = (riderIds: readonly string[]) => within({ 'spec-rides:read': 'own', 'spec-rides:write': 'own' }, 'spec-rides:write', () => assertWithinReach(rides, { ...record, riderIds } as never, 'another'));
    expect(touchRide(['me'])).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    expect(touchRide(['mate'])).toThrow(expect.objectContaining({ kind: 'not-found' }));
    expect(touchRide([])).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });

  it('needs what the route has named, or what the command names itself', () => {
    const grants = { 'spec-cars:read': 'all', 'spec-cars:convert': 'all', 'spec-cars:write': 'own' } as const;
    expect(touch(grants, 'another', 'spec-cars:convert')).not.toThrow();
    expect(touch(grants, 'another', 'spec-cars:write')).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    expect(touch(grants, 'another', 'spec-cars:convert', 'delete')).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });

  it('needs writing in a job, and only to be seen where the route was for something else', () => {
    expect(touch({ 'spec-cars:read': 'all' }, 'another', undefined)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    expect(touch({ 'spec-cars:read': 'all' }, 'another', 'spec-roads:write')).not.toThrow();
    expect(touch({}, 'another', 'spec-roads:write')).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });

  it('is a matter of another rule where the route is for whoever is signed in', () => {
    expect(touch({}, 'another', null)).not.toThrow();
  });
});

describe('giving a record to somebody', () => {
  const put = (grants: Grants, owner: unknown, permission = 'spec-cars:write') => within(grants, permission, () => assertMayPutTo(cars, owner));

  it('reaches as far as taking it from there', () => {
    expect(put({ 'spec-cars:write': 'own' }, 'me')).not.toThrow();
    expect(put({ 'spec-cars:write': 'own' }, 'mate')).toThrow(expect.objectContaining({ code: 'not_allowed', errors: [expect.objectContaining({ pointer: '/ownerId' })] }));
    expect(put({ 'spec-cars:write': 'own' }, null)).toThrow('does not reach');
    expect(put({ 'spec-cars:write': 'team' }, 'mate')).not.toThrow();
    expect(put({ 'spec-cars:write': 'team' }, null)).not.toThrow();
    expect(put({ 'spec-cars:write': 'team' }, 'another')).toThrow('does not reach');
    expect(put({ 'spec-cars:write': 'all' }, 'another')).not.toThrow();
    expect(put({}, 'me')).toThrow('does not reach');
  });
});

describe('reaching what is no record', () => {
  it('follows the same scopes', () => {
    const who = caller({ 'jobs:read': 'team', 'jobs:manage': 'own' });
    expect(['me', 'mate', 'another', null].map((owner) => reaches(who, 'jobs:read', owner))).toEqual([true, true, false, true]);
    expect(['me', 'mate', 'another', null].map((owner) => reaches(who, 'jobs:manage', owner))).toEqual([true, false, false, false]);
    expect(reaches(who, 'jobs:other', 'me')).toBe(false);
    expect(reaches(caller({ '*': 'all' }), 'jobs:other', null)).toBe(true);
  });
});
