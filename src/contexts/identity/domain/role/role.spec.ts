import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { RoleChanged, RoleCreated, RoleDeleted, RolePurged, RoleRestored } from './role.events.js';
import { Role } from './role.js';

const AT = new Date('2026-11-21T09:30:00Z');
const details = { name: 'auditor', description: null, grants: { 'notes:read': 'all' } } as const;
const created = () => Role.create(newId<'Role'>(), details);
const settled = () => {
  const role = created();
  takeEvents(role);
  return role;
};
const builtIn = () => Role.builtIn(newId<'Role'>(), 'manager', 'Leads a team.');

describe('making a role', () => {
  it('announces it', () => {
    const role = created();
    expect(takeEvents(role)).toEqual([new RoleCreated(role.id, 'auditor')]);
  });

  it('refuses the name of one that comes with the product', () => {
    expect(() => Role.create(newId<'Role'>(), { ...details, name: 'admin' })).toThrow(expect.objectContaining({ code: 'role_name_reserved' }));
  });
});

describe('changing a role', () => {
  it('announces what is different afterwards', () => {
    const role = settled();
    role.change({ name: 'auditor', grants: { 'notes:read': 'team' } });
    role.change({ grants: { 'notes:read': 'team' } });
    expect(takeEvents(role)).toEqual([new RoleChanged(role.id, ['grants'])]);
  });

  it('refuses one that comes with the product', () => {
    expect(() => builtIn().change({ description: 'Everything.' })).toThrow(expect.objectContaining({ kind: 'conflict', code: 'role_built_in' }));
  });

  it('refuses a name that is taken by the product', () => {
    expect(() => settled().change({ name: 'agent' })).toThrow(expect.objectContaining({ code: 'role_name_reserved' }));
  });
});

describe('deleting a role', () => {
  it('is announced, and so are its return and its end', () => {
    const role = settled();
    role.delete(AT);
    role.restore();
    role.purge();
    expect(takeEvents(role)).toEqual([new RoleDeleted(role.id), new RoleRestored(role.id), new RolePurged(role.id)]);
  });

  it('waits until nobody has it', () => {
    expect(() => settled().delete(AT, 2)).toThrow(expect.objectContaining({ kind: 'conflict', code: 'role_in_use' }));
  });

  it('refuses one that comes with the product', () => {
    expect(() => builtIn().delete(AT)).toThrow(expect.objectContaining({ code: 'role_built_in' }));
  });
});
