import { describe, expect, it } from '@jest/globals';
import { Argon2PasswordHashes } from './argon2-password-hashes.js';

const hashes = new Argon2PasswordHashes();

describe('a password', () => {
  it('is right again, and another is not', async () => {
    const hash = await hashes.hash('seven brass lanterns hum');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hashes.compare('seven brass lanterns hum', hash)).toEqual({ isRight: true, isOutdated: false });
    expect(await hashes.compare('seven brass lanterns hun', hash)).toEqual({ isRight: false, isOutdated: false });
  });

  it('is never hashed the same way twice', async () => {
    expect(await hashes.hash('seven brass lanterns hum')).not.toBe(await hashes.hash('seven brass lanterns hum'));
  });

  it('is the same however a keyboard composes its letters', async () => {
    const hash = await hashes.hash('drei Möwen über Kiel');
    expect(await hashes.compare('drei Mo\u0308wen u\u0308ber Kiel', hash)).toMatchObject({ isRight: true });
  });

  it('of another program is right with its own cost, and is to be kept anew', async () => {
    // from the reference implementation: argon2 "password" with the salt "somesalt", two passes, 64 MiB
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await hashes.compare('password', reference)).toEqual({ isRight: true, isOutdated: true });
    expect(await hashes.compare('passwort', reference)).toMatchObject({ isRight: false });
  });

  it.each([null, '', 'plain', '$argon2id$v=19$m=1,t=1,p=1$x$y', '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'])('is right with nothing that is no hash: %s', async (hash) => {
    expect(await hashes.compare('password', hash)).toMatchObject({ isRight: false });
  });

  it('is refused, and not kept waiting, when too many wait already', async () => {
    const crowd = await Promise.allSettled(Array.from({ length: 100 }, () => hashes.compare('password', null)));
    const refused = crowd.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(20);
    expect(refused.length).toBeLessThan(40);
    expect(await hashes.compare('password', null)).toMatchObject({ isRight: false });
  });
});
