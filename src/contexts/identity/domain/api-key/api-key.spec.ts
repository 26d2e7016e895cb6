import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { ApiKeyMade, ApiKeyWithdrawn } from './api-key.events.js';
import { ApiKey } from './api-key.js';

const AT = new Date('2026-11-21T09:30:00Z');
const inDays = (days: number) => new Date(AT.getTime() + days * 86_400_000);
const owner = newId<'User'>();
const make = (expiresAt = inDays(90)) => ApiKey.make(newId<'ApiKey'>(), owner, { name: 'Import', permissions: ['notes:read', 'notes:read'], expiresAt }, 'digest', AT);

describe('making an API key', () => {
  it('announces what it may do, each permission once', () => {
    const key = make();
    expect(takeEvents(key)).toEqual([new ApiKeyMade(key.id, owner, ['notes:read'])]);
  });

  it('needs an end that is to come, within a year', () => {
    for (const moment of [AT, inDays(-1), inDays(367)]) expect(() => make(moment)).toThrow(expect.objectContaining({ code: 'api_key_expiry_invalid' }));
    expect(make(inDays(366))).toBeDefined();
  });
});

describe('withdrawing an API key', () => {
  it('is announced once', () => {
    const key = make();
    takeEvents(key);
    key.withdraw(AT);
    key.withdraw(AT);
    expect(takeEvents(key)).toEqual([new ApiKeyWithdrawn(key.id, owner)]);
  });
});
