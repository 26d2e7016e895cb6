import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { InvitationAccepted, InvitationWithdrawn, UserInvited } from './invitation.events.js';
import { Invitation, INVITATION_MS } from './invitation.js';

const AT = new Date('2026-11-21T09:30:00Z');
const after = (ms: number) => new Date(AT.getTime() + ms);
const joining = newId<'User'>();
const sent = () => Invitation.send(newId<'Invitation'>(), { email: 'ben@example.com', roles: ['agent', 'agent'], invitedBy: null, salt: 'salt' }, AT);
const settled = () => {
  const invitation = sent();
  takeEvents(invitation);
  return invitation;
};

describe('inviting somebody', () => {
  it('is announced without his address', () => {
    const invitation = sent();
    expect(takeEvents(invitation)).toEqual([new UserInvited(invitation.id, ['agent'])]);
  });
});

describe('accepting an invitation', () => {
  it('is announced once, and refused a second time', () => {
    const invitation = settled();
    invitation.accept(joining, after(INVITATION_MS - 1));
    expect(() => invitation.accept(joining, AT)).toThrow(expect.objectContaining({ code: 'invitation_invalid' }));
    expect(takeEvents(invitation)).toEqual([new InvitationAccepted(invitation.id, joining)]);
  });

  it('is refused after a week', () => {
    expect(() => settled().accept(joining, after(INVITATION_MS))).toThrow(expect.objectContaining({ code: 'invitation_expired' }));
  });

  it('is refused once it was taken back', () => {
    const invitation = settled();
    invitation.withdraw(AT);
    expect(() => invitation.accept(joining, AT)).toThrow(expect.objectContaining({ code: 'invitation_invalid' }));
    expect(takeEvents(invitation)).toEqual([new InvitationWithdrawn(invitation.id)]);
  });
});

describe('taking an invitation back', () => {
  it('changes nothing once it was accepted', () => {
    const invitation = settled();
    invitation.accept(joining, AT);
    takeEvents(invitation);
    invitation.withdraw(AT);
    expect(takeEvents(invitation)).toEqual([]);
  });
});
