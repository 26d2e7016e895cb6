import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../kernel/domain-error.js';
import { shownError } from './shown-error.js';

const MARKER = 'Ada Lovelace';
const databaseError = (code: string, message: string) => Object.assign(new Error(message), { code, severity: 'ERROR', detail: `Key (name)=(${MARKER}) already exists.`, where: MARKER, table: 'contacts', constraint: 'contacts_name_idx', query: `insert ${MARKER}` });
const written = (error: unknown) => JSON.stringify(shownError(error));

describe('an error in the log', () => {
  it.each<[string, Error]>([
    ['a refusal', new DomainError('invalid', 'name_taken', `${MARKER} is there already.`, [{ pointer: `/${MARKER}`, code: 'taken', message: `${MARKER} is taken` }], { examples: [MARKER] })],
    ['a value that is there twice', databaseError('23505', `duplicate key ${MARKER}`)],
    ['a value of another type', databaseError('22P02', `invalid input syntax for type uuid: "${MARKER}"`)],
    ['JSON that is none', Object.assign(new SyntaxError(`Unexpected token A, "${MARKER}" is not valid JSON`))],
    ['what all that has led to', new Error('it failed', { cause: databaseError('23514', MARKER) })],
    ['an address in a message', new Error('550 <ada.Ada Lovelace@example.com> is not known'.replace('ada.Ada Lovelace', 'ada'))],
    ['a number in a message', new Error('could not call +49 30 123 4567')],
  ])('never says who it was about: %s', (_what, error) => {
    expect(written(error)).not.toMatch(/Ada Lovelace|ada@|123 4567/);
  });

  it('says what is wrong, and where that was found out', () => {
    const error = new DomainError('invalid', 'name_taken', `${MARKER} is there already.`, [{ pointer: '/name', code: 'taken', message: MARKER }]);
    expect(shownError(error)).toEqual({ type: 'DomainError', message: expect.stringContaining('withheld'), code: 'name_taken', kind: 'invalid', faults: ['taken'], stack: expect.stringMatching(/^\s+at /) });
    expect(shownError(databaseError('23505', 'x'))).toMatchObject({ code: '23505', table: 'contacts', constraint: 'contacts_name_idx' });
  });

  it('keeps the words of a database that is not well', () => {
    expect(shownError(databaseError('53300', 'sorry, too many clients already'))).toMatchObject({ message: 'sorry, too many clients already' });
    expect(shownError(databaseError('42P01', 'relation "x" does not exist'))).toMatchObject({ message: 'relation "x" does not exist' });
  });

  it('keeps what is no error as it is', () => {
    expect(shownError('gone')).toBe('gone');
  });
});
