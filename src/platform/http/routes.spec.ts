import { describe, expect, it } from '@jest/globals';
import { Routes } from './routes.js';

describe('asking which methods an address takes', () => {
  const routes = new Routes();
  routes.add('/notes', ['GET']);
  routes.add('/notes', ['POST']);
  routes.add('/notes/:id', ['GET', 'DELETE']);
  routes.add('/notes/search', ['POST']);
  routes.add('*', ['OPTIONS']);

  it.each([
    ['/notes', 'GET POST'],
    ['/notes/', 'GET POST'],
    ['/notes/1', 'DELETE GET'],
    ['/notes/search', 'DELETE GET POST'],
    ['/notes/1/more', ''],
    ['/notes//', ''],
    ['/note', ''],
    ['/', ''],
  ])('tells them for %s', (path, methods) => {
    expect(routes.methodsAt(path).join(' ')).toBe(methods);
  });
});
