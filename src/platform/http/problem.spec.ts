import { describe, expect, it } from '@jest/globals';
import { HttpException } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { problemOf, Refused, Unauthenticated } from './problem.js';

const told = (error: unknown) => problemOf(error, '/api/v1/notes', 'correlation');

describe('telling a caller what went wrong', () => {
  it('says in the words of the domain what the domain refuses', () => {
    const errors = [{ pointer: '/text', code: 'not_length', message: 'is too long' }];
    expect(told(new DomainError('invalid', 'body_invalid', 'The text is too long.', errors))).toEqual({
      type: '/api/docs#body_invalid',
      title: 'The request is not valid',
      status: 400,
      detail: 'The text is too long.',
      instance: '/api/v1/notes',
      code: 'body_invalid',
      correlationId: 'correlation',
      errors,
    });
  });

  it.each<[string, unknown, number, string]>([
    ['a body that is too large', new HttpException('words of a library', 413, { cause: Object.assign(new Error(), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' }) }), 413, 'body_too_large'],
    ['a client that is too slow', Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), 408, 'timeout'],
    ['a client that has gone', Object.assign(new Error('aborted'), { code: 'ECONNRESET', statusCode: 400 }), 400, 'request_aborted'],
    ['an address that is not there', new HttpException('words of a library', 404), 404, 'no_such_route'],
    ['whoever has no token', new Unauthenticated('token_expired', 'It has ended.'), 401, 'token_expired'],
    ['what is refused before any route', new Refused(431, 'header_too_large', 'Too much.'), 431, 'header_too_large'],
    ['a dependency that is not there', new HttpException({ details: {} }, 503), 503, 'not_ready'],
    ['a refusal that nobody foresaw', new HttpException('words of a library', 418), 418, 'invalid'],
  ])('knows %s', (_, error, status, code) => {
    const problem = told(error);
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem)).not.toMatch(/library|FST_|ERR_/);
  });

  it.each<[string, unknown]>([
    ['an error', new TypeError("Cannot read properties of undefined (reading 'secret')")],
    ['an error of another server', Object.assign(new Error('secret'), { statusCode: 404, code: 'E_SECRET' })],
    ['an error of the database', Object.assign(new Error('select secret'), { code: '42P01', detail: 'secret' })],
    ['a text', 'secret'],
    ['nothing', undefined],
    ['null', null],
  ])('keeps to itself what %s says that nobody expected', (_, error) => {
    const problem = told(error);
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toMatch(/secret|undefined|Error/);
  });
});
