import { describe, expect, it } from '@jest/globals';

import { DomainError } from './domain-error.js';

class LampBroken extends DomainError {
  constructor(id: string) {
    super('rule', 'lamp_broken', `Lamp ${id} is broken: replace it first.`, undefined, { lampId: id });
  }
}

describe('refusing in the words of the domain', () => {
  it('says what kind of refusal it is, by which stable code, and what would be right', () => {
    const error = new LampBroken('7');
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'LampBroken', kind: 'rule', code: 'lamp_broken', message: 'Lamp 7 is broken: replace it first.', extra: { lampId: '7' } });
    expect(error.stack).toContain('domain-error.spec');
  });

  it('points at each faulty place of the input', () => {
    const faults = [{ pointer: '/email', code: 'email_invalid', message: 'Write an address.' }];
    expect(new DomainError('invalid', 'body_invalid', 'The body has faults.', faults)).toMatchObject({ name: 'DomainError', errors: faults });
  });
});
