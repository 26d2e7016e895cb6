import { describe, expect, it } from '@jest/globals';
import { assertGoodPassword, personalWords } from './password-policy.js';

const codeOf = (password: string, personal: readonly string[] = []): string | undefined => {
  try {
    assertGoodPassword(password, personal);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('choosing a password', () => {
  it.each(['correct mule battery paperclip', 'vK3#nq81!zLm', 'drei Möwen über Kiel', 'Regenschirm-Etage-7', '紫陽花が雨に濡れている朝の庭'])('takes %s', (password) => {
    expect(codeOf(password)).toBeUndefined();
  });

  it('refuses one that is too short, however odd it is', () => {
    expect(codeOf('vK3#nq81!zL')).toBe('password_too_short');
  });

  it('counts characters, not bytes', () => {
    expect(codeOf('🦊🐻🐼🦁🐮🐷🐸🐵🐔🐧🐦')).toBe('password_too_short');
  });

  it('refuses one that would only be slow to hash', () => {
    expect(codeOf('ab3 '.repeat(65))).toBe('password_too_long');
  });

  it.each(['password1234', 'P@ssw0rd1234', 'Password2026!', 'passwordpassword', 'qwertyuiop12', 'qwertyuiopasdf', '123456789012', '111111111111', 'abababababab', 'abcdefghijkl', '1qaz2wsx3edc', 'Welcome12345!', 'iloveyou!!!!', 'Administrator1', 'Summer2026!!', '!!Rapport2026!!', 'zyxwvutsrqpo'])('refuses %s, which anybody would try', (password) => {
    expect(codeOf(password)).toBe('password_common');
  });

  it('refuses what belongs to the person himself', () => {
    const personal = personalWords('jane.rosenberg@nordlicht.example', 'Jane Rosenberg', 'Nordlicht Logistik');
    expect(['Rosenberg2026', 'nordlicht!!!!', 'jane.rosenberg@nordlicht.example'].map((password) => codeOf(password, personal))).toEqual(['password_common', 'password_common', 'password_common']);
    expect(codeOf('Rosenberg likes trams', personal)).toBeUndefined();
  });

  it('is not slow to refuse', () => {
    expect(codeOf('a1'.repeat(128))).toBe('password_common');
  });
});
