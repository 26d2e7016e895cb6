import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { MailLinkIssued } from './mail-link.events.js';
import { type LinkPurpose, MailLink } from './mail-link.js';

const AT = new Date('2026-11-21T09:30:00Z');
const HOUR_MS = 3_600_000;
const userId = newId<'User'>();
const issued = (purpose: LinkPurpose = 'reset-password', to: typeof userId | null = userId) => MailLink.issue(newId<'MailLink'>(), { purpose, userId: to, email: 'ada@example.com', salt: 'salt', at: AT });

describe('a link in a mail', () => {
  it('is announced without the address', () => {
    const link = issued();
    expect(takeEvents(link)).toEqual([new MailLinkIssued(link.id, 'reset-password')]);
  });

  it('is good once', () => {
    const link = issued();
    expect(link.use(['reset-password', 'choose-password'], AT)).toBe(userId);
    expect(() => link.use(['reset-password'], AT)).toThrow(expect.objectContaining({ code: 'link_invalid' }));
  });

  it('is good for an hour when it resets a password, and for a week when it shows whose an address is', () => {
    const [hour, week] = [new Date(AT.getTime() + HOUR_MS), new Date(AT.getTime() + 7 * 24 * HOUR_MS)];
    expect(() => issued().use(['reset-password'], hour)).toThrow(expect.objectContaining({ code: 'link_expired' }));
    expect(issued('verify-email').use(['verify-email'], hour)).toBe(userId);
    expect(() => issued('verify-email').use(['verify-email'], week)).toThrow(expect.objectContaining({ code: 'link_expired' }));
  });

  it('is good for nothing else than it was made for', () => {
    expect(() => issued('verify-email').use(['reset-password', 'choose-password'], AT)).toThrow(expect.objectContaining({ code: 'link_invalid' }));
  });

  it('is good for nothing when there is nobody whom it is for', () => {
    expect(() => issued('reset-password', null).use(['reset-password'], AT)).toThrow(expect.objectContaining({ code: 'link_invalid' }));
  });
});
