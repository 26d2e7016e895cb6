import { describe, expect, it } from '@jest/globals';
import { callerOf, callerWithAllRights } from '../auth/caller.js';
import { tags, text } from './field.js';
import { parseListQuery, parseSearchBody, parseShape } from './list-query.js';
import { describeResource, toMany, toOne } from './resource.js';

const shown = { description: '', example: 'x', filter: true, sort: true } as const;
const authors = describeResource({ name: 'spec-authors', record: 'author', context: 'spec', description: '', table: 'spec.authors', fields: { name: text(shown), readers: tags({ description: '', example: [], filter: true, refers: {} }), words: tags({ description: '', example: [], filter: true }) } });
const books = describeResource({
  name: 'spec-books',
  record: 'book',
  context: 'spec',
  description: '',
  table: 'spec.books',
  fields: { title: text(shown) },
  relations: { author: toOne('spec-authors', 'title', ''), reviews: toMany('spec-reviews', 'title', '') },
});
const reader = callerOf({ userId: 'me', roles: ['reader'], grants: { 'spec-books:read': 'all' }, team: [], refusal: null });
const librarian = callerWithAllRights('the librarian');

describe('asking for related records', () => {
  it('needs the right to read them, however deep they are asked for', () => {
    const where = { not: { or: [{ field: 'title', op: 'eq', value: 'x' }, { relation: 'author', some: { field: 'name', op: 'eq', value: 'x' } }] } };
    expect(() => parseListQuery({ include: 'author' }, books as never, reader)).toThrow(expect.objectContaining({ kind: 'forbidden', code: 'not_allowed' }));
    expect(() => parseShape({ include: 'author' }, books as never, reader)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    expect(() => parseSearchBody({ where }, books as never, reader)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    expect(() => parseSearchBody({ where, include: ['author'] }, books as never, librarian)).not.toThrow();
    expect(parseListQuery({}, books as never, reader).include).toEqual([]);
  });

  it('does not know a relation whose other end is not there', () => {
    expect(() => parseListQuery({ include: 'reviews' }, books as never, librarian)).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer: 'include', code: 'unknown_relation', message: 'reviews is not among author' })] }));
  });
});

describe('the words of a list', () => {
  it('orders by id at last, so that no place in the order is shared', () => {
    expect(parseListQuery({ sort: 'title' }, books as never).sort).toEqual([{ field: 'title', descending: false }, { field: 'id', descending: false }]);
    expect(parseListQuery({}, books as never).sort).toEqual([{ field: 'createdAt', descending: true }, { field: 'id', descending: true }]);
  });

  it('puts the caller in the place of me', () => {
    expect(parseListQuery({ id: 'me' }, authors as never, callerWithAllRights('01930b6e-6c00-7000-8000-0000000000a1')).where).toEqual({ field: 'id', op: 'in', value: ['01930b6e-6c00-7000-8000-0000000000a1'] });
    expect(parseListQuery({ readers: 'me' }, authors as never, librarian).where).toEqual({ field: 'readers', op: 'hasAny', value: ['the librarian'] });
    expect(parseListQuery({ words: 'me' }, authors as never, librarian).where).toEqual({ field: 'words', op: 'hasAny', value: ['me'] });
  });
});
