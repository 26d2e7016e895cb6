import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { DomainError } from './domain-error.js';
import { EmailAddress } from './email-address.js';

const codeOf = (input: string): string => {
  try {
    EmailAddress.of(input);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'nothing';
};

const label = 'a'.repeat(63);

describe('reading an e-mail address', () => {
  it('trims it and puts it into lower case', () => {
    expect(String(EmailAddress.of('  Jane.Doe@Example.COM\n'))).toBe('jane.doe@example.com');
  });

  it.each([
    'a@b.co',
    "o'neil+crm@sub.example.co.uk",
    'x_1-y=z@a-b.example',
    'müller@exämple.de',
    '用户@例子.广告',
    'jane@xn--exmple-cua.de',
    `${'a'.repeat(64)}@example.com`,
    `a@${label}.com`,
    `${'a'.repeat(64)}@${label}.${label}.${'b'.repeat(61)}`,
  ])('takes %s', (address) => {
    expect(String(EmailAddress.of(address))).toBe(address);
  });

  it.each([
    '',
    '@',
    'jane',
    'jane.example.com',
    '@example.com',
    'jane@',
    'jane@localhost',
    'jane@10.0.0.1',
    'jane@[10.0.0.1]',
    '.jane@example.com',
    'jane.@example.com',
    'ja..ne@example.com',
    'jane@.example.com',
    'jane@example.com.',
    'jane@example..com',
    'jane@-example.com',
    'jane@example-.com',
    'jane@exam_ple.com',
    'ja ne@example.com',
    'jane@exam ple.com',
    'ja\u0000ne@example.com',
    'jane@example.com\u0000',
    'ja\u200bne@example.com',
    'ja\nne@example.com',
    'jane@@example.com',
    'jane@doe@example.com',
    '"jane doe"@example.com',
    'jane <jane@example.com>',
    'jane@example.com,joe@example.com',
    `${'a'.repeat(65)}@example.com`,
    `${'ü'.repeat(33)}@example.com`,
    `a@${label}a.com`,
  ])('refuses %j', (input) => {
    expect(codeOf(input)).toBe('email_invalid');
  });

  it('refuses more than 254 octets', () => {
    expect(codeOf(`a@${'b.'.repeat(127)}co`)).toBe('email_too_long');
    expect(codeOf(`a@${'ü.'.repeat(84)}co`)).toBe('email_too_long');
    expect(codeOf(`aa@${'b.'.repeat(125)}co`)).toBe('email_too_long');
    expect(codeOf(`a@${'b.'.repeat(125)}co`)).toBe('nothing');
  });

  it('refuses a megabyte at once, whatever it is made of', () => {
    const started = performance.now();
    for (const piece of ['a', '.', '@', 'a.', 'a@', '\u0316\u0300', ' ', ' a']) expect(codeOf(`x${piece.repeat(500_000)}`)).not.toBe('nothing');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('reads what it has written as the same, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' }).map((text) => `${text}@example.com`)), (input) => {
        fc.pre(codeOf(input) === 'nothing');
        const address = EmailAddress.of(input);
        expect(EmailAddress.of(String(address)).equals(address)).toBe(true);
      }),
    );
  });
});

describe('comparing e-mail addresses', () => {
  it('holds two ways of typing one address for equal', () => {
    expect(EmailAddress.of('Jane@Example.com').equals(EmailAddress.of(' jane@example.com'))).toBe(true);
    expect(EmailAddress.of('mu\u0308ller@example.com').equals(EmailAddress.of('m\u00fcller@example.com'))).toBe(true);
    expect(EmailAddress.of('jane@example.com').equals(EmailAddress.of('joe@example.com'))).toBe(false);
  });

  it('names the domain, and is a plain text in JSON', () => {
    const address = EmailAddress.of('Jane@Sub.Example.com');
    expect(address.domain).toBe('sub.example.com');
    expect(JSON.stringify({ address })).toBe('{"address":"jane@sub.example.com"}');
  });
});
