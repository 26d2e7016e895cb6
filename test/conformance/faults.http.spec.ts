import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { appUrl } from '../support/api.js';
import { type Fault, type Passing, type Returning, startFaultyProxy } from '../support/faulty-proxy.js';
import { ownerClient } from '../support/inside.js';
import { checks } from './checks.js';
import { contractResources } from './contract.js';
import { trialOf } from './trial.js';

/** The one to copy, which has everything that a resource can have. */
const example = contractResources.find(({ name }) => name === 'notes')!;

/** Rewrites the members of a JSON object. */
const members = (text: string, change: (value: Record<string, unknown>) => object) => {
  const value: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
  return value ? JSON.stringify(change(value as Record<string, unknown>)) : text;
};
const without = (...names: string[]) => (value: Record<string, unknown>) => Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
const rows = (text: string, change: (data: Record<string, unknown>[]) => unknown[]) => members(text, (value) => (Array.isArray(value.data) ? { ...value, data: change(value.data as Record<string, unknown>[]) } : value));

/** Whoever signed in first: a server with this fault takes everybody for him. */
const oneForAll = (): Fault => {
  let first: string | undefined;
  return { request: (request: Passing) => (request.headers.authorization = first ??= request.headers.authorization) };
};

const letThrough = (answer: Returning) => {
  if (answer.status >= 400) Object.assign(answer, { status: 200, body: '{}' });
};

/** For each check, a fault that it is there to find. */
const FAULTS: Readonly<Record<string, () => Fault>> = {
  'answers a new record whole, as the contract describes it, and again when it is read': () => ({ answer: (answer, { method }) => void (method === 'POST' && (answer.body = members(answer.body, without('createdAt')))) }),
  'lets nobody in who is not signed in': () => ({ answer: (answer) => void (answer.status === 401 && letThrough(answer)) }),
  "shows nothing of a tenant's to another, and lets the other change nothing": oneForAll,
  'shows and lets change what a caller reaches, and no more': oneForAll,
  'names a field that it does not know': () => ({ request: (request) => void (request.body = members(request.body, without('colour'))) }),
  'names every required field that is missing': () => ({ answer: (answer) => void (answer.status === 400 && (answer.body = members(answer.body, (problem) => ({ ...problem, errors: (problem.errors as unknown[]).slice(1) })))) }),
  'refuses values that the contract rules out, and names the field': () => ({ answer: (answer) => void (answer.status === 400 && letThrough(answer)) }),
  'holds a writer to the version that he has seen': () => ({ request: ({ headers }) => void delete headers['if-match'] }),
  'goes into the recycle bin and comes back as it was': () => ({ request: (request) => void (request.path = request.path.replace('deleted=only', 'deleted=no')) }),
  'says 404 for an id that is nowhere, and 400 for what is no id': () => ({ answer: (answer) => void (answer.status === 404 && Object.assign(answer, { status: 400 })) }),
  'pages through everything once in each order that the contract names, while records come and go': () => ({ answer: (answer, { path }) => void (path.includes('cursor=') && (answer.body = rows(answer.body, (data) => data.slice(1)))) }),
  'takes every parameter of a list that the contract names': () => ({ answer: (answer, { path }) => void (path.includes('sort=') && Object.assign(answer, { status: 400 })) }),
  'is done once, however often it is sent with the same idempotency key': () => ({ request: ({ headers }) => void delete headers['idempotency-key'] }),
  'keeps its history, with who did what in which request': () => ({ answer: (answer, { path }) => void (path.includes('/history') && (answer.body = rows(answer.body, (data) => data.slice(1)))) }),
  'announces what becomes of a record, in its own transaction': () => ({ request: (request) => void (request.path.endsWith('/restore') && Object.assign(request, { method: 'GET', path: '/health/live', body: '' })) }),
  'takes many changes at once, each for itself': () => ({ answer: (answer, { path }) => void (path.endsWith('/batch') && (answer.body = members(answer.body, (done) => ({ ...done, ...(Array.isArray(done.results) && { results: done.results.slice(1) }) })))) }),
  'is made once and replaced afterwards by the id that it has elsewhere': () => ({ request: (request) => void (request.path = request.path.replace('elsewhere-2', () => `elsewhere-${Math.random()}`)) }),
  "takes fields of the tenant's own, if it takes any: checked, found, sorted by, changed in part, and in the history": () => ({ request: (request) => void (request.path = request.path.replace(/customFields(?:\[|%5B)region(?:\]|%5D)=north/, '')) }),
  'finds by a condition tree what the contract gives as the example': () => ({ request: (request) => void (request.path.endsWith('/search') && (request.body = members(request.body, without('where')))) }),
};

let owner: pg.Client;
beforeAll(async () => {
  owner = await ownerClient();
});
afterAll(() => owner.end());

describe('a server with a fault', () => {
  it('is known to every check', () => {
    expect(Object.keys(FAULTS).toSorted()).toEqual(checks.map(({ name }) => name).toSorted());
  });

  it.each(checks.map((check) => [check.name, check] as const))('is found out by: %s', async (name, { expectKept }) => {
    const proxy = await startFaultyProxy(appUrl, FAULTS[name]!());
    try {
      await expect(expectKept(trialOf(example, proxy.url, owner))).rejects.toHaveProperty('matcherResult');
    } finally {
      await proxy.stop();
    }
  });

  it('is a server like any other without one', async () => {
    const proxy = await startFaultyProxy(appUrl, {});
    try {
      for (const { expectKept } of checks) await expectKept(trialOf(example, proxy.url, owner));
    } finally {
      await proxy.stop();
    }
  });
});
