import { beforeEach, describe, expect, it } from '@jest/globals';
import { AT, PlainTokens, SetClock, WrittenDown } from '../../../../../test/identity/in-memory/ports.js';
import { InMemorySessionRepository } from '../../../../../test/identity/in-memory/repositories.js';
import { newId } from '../../../../kernel/id.js';
import { GRACE_MS, Session } from '../../domain/session/session.js';
import { RenewSession, RenewSessionHandler } from './renew-session.command.js';

const place = { device: null, address: null, lasts: { lastsMs: 604_800_000, mostMs: 864_000_000 } };
const userId = newId<'User'>();

let clock: SetClock;
let remembered: WrittenDown;
let session: Session;
let renew: (serial: number, proof?: string, id?: string) => ReturnType<RenewSessionHandler['execute']>;
beforeEach(async () => {
  const sessions = new InMemorySessionRepository();
  [clock, remembered] = [new SetClock(), new WrittenDown()];
  session = Session.open(newId<'Session'>(), { userId, method: 'password', salt: 'salt', at: AT, ...place });
  await sessions.add(session);
  const handler = new RenewSessionHandler(sessions, new PlainTokens(), remembered, clock);
  renew = (serial, proof = 'salt', id = session.id) => handler.execute(RenewSession.of({ token: { tenantId: 'tenant', id, serial, proof }, ...place }));
});

describe('renewing a session', () => {
  it('answers whose it is, and what the next token is made of', async () => {
    expect(await renew(1)).toEqual({ outcome: 'renewed', generation: 2, userId, salt: 'salt', expiresAt: expect.any(Date) });
    expect(remembered.forgotten).toEqual([]);
  });

  it('keeps nobody in memory whose token has come a second time', async () => {
    await renew(1);
    clock.pass(GRACE_MS + 1);
    expect(await renew(1)).toEqual({ outcome: 'reused' });
    expect(remembered.forgotten).toEqual([`session ${session.id}`]);
  });

  it('ends nothing for a token that somebody has made up', async () => {
    await renew(1);
    clock.pass(GRACE_MS + 1);
    expect(await renew(1, 'guessed')).toEqual({ outcome: 'forged' });
    expect(await renew(1, 'salt', newId())).toEqual({ outcome: 'forged' });
    expect(session.isOpen(clock.now())).toBe(true);
  });
});
