import { describe, expect, it } from '@jest/globals';
import { decodedAddress, routedAddress } from './addresses.js';

describe('finding the route of an address', () => {
  it.each([
    ['/api/notes', '/api/v1/notes'],
    ['/api/notes/1/restore?a=/api/b', '/api/v1/notes/1/restore?a=/api/b'],
    ['/api/notes?take=1', '/api/v1/notes?take=1'],
    ['/api/v1/notes', '/api/v1/notes'],
    ['/api/v2/notes', '/api/v2/notes'],
    ['/api/opportunities', '/api/v1/deals'],
    ['/api/v1/opportunities/1/stage?x=opportunities', '/api/v1/deals/1/stage?x=opportunities'],
    ['/api/accounts?search=opportunities', '/api/v1/companies?search=opportunities'],
    ['/api/notes/opportunities', '/api/v1/notes/opportunities'],
    ['/api/docs', '/api/docs'],
    ['/api/docs/swagger-ui.css', '/api/docs/swagger-ui.css'],
    ['/api/openapi.json', '/api/openapi.json'],
    ['/api/constructor', '/api/v1/constructor'],
    ['/health/ready', '/health/ready'],
    ['/', '/'],
    ['http://other.example/api/notes?a=b', '/api/v1/notes?a=b'],
    ['HTTP://other.example', '/'],
    ['http://other.example?a=b', '?a=b'],
    ['/api/notes/%', '/'],
    ['*', '*'],
  ])('leads %s to %s', (address, route) => {
    expect(routedAddress(address)).toBe(route);
  });
});

describe('decoding an address', () => {
  it('decodes the path and the query string apart', () => {
    expect(decodedAddress('/a%3Fb/%C3%BC?c=%20?d')).toEqual({ path: '/a?b/ü', query: 'c= ?d' });
  });

  it('knows what is not well-formed', () => {
    for (const address of ['/%', '/%f', '/%zz', '/%ff', '/a?%', '/a?b=%ED%A0%80']) expect(decodedAddress(address)).toBeUndefined();
  });
});
