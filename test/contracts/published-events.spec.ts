import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { permissionFor } from '../../src/platform/events/published-events.js';
import '../../src/app.module.js';
import { publishedEvents } from '../../src/published-events.js';
import { compare, doors, eventShapes, type Shape } from './event-shapes.js';

/** An event as others know it. One file each, `note.written.v1.json`, which stays for as long as the event is published in any version. */
interface Contract {
  readonly type: string;
  readonly version: number;
  readonly source: string;
  readonly data: Shape;
}

/** What is written here is to be committed, and CI finds it so. */
const AGREED = process.env.CI ? ['same'] : ['same', 'more words', 'not held yet'];

const folder = import.meta.dirname;
const fileOf = ({ type, version }: Pick<Contract, 'type' | 'version'>) => path.join(folder, `${type}.v${version}.json`);
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Contract;

const events = await publishedEvents();
const published = events.all as readonly (Pick<Contract, 'type' | 'version'> & { readonly name: string })[];
const shapes = eventShapes(doors());
const contracts = published.map(({ type, version, name }): Contract => {
  const { source, data } = shapes.find((shape) => shape.name === name)!;
  return { type, version, source, data };
});

describe('a published event', () => {
  it.each(contracts.map((contract) => [`${contract.type} ${contract.version}`, contract] as const))('%s keeps the shape that others rely on', (_name, contract) => {
    const file = fileOf(contract);
    const difference = existsSync(file) ? compare(read(file), contract) : 'not held yet';
    if (difference === 'not held yet' || difference === 'more words') writeFileSync(file, `${JSON.stringify(contract, null, 2)}\n`);
    if (difference === 'different') expect(contract).toEqual(read(file)); // raise its version
    expect(AGREED).toContain(difference);
  });

  it('is named as what happened to a kind of record, so that it is known who may see it', () => {
    expect(contracts.filter(({ type }) => !/^[a-z][a-z_]*\.[a-z][a-z_]*$/.test(type) || permissionFor(type) === undefined).map(({ type }) => type)).toEqual([]);
  });

  it('of a deal is one of an opportunity as well', () => {
    const ofDeals = published.filter(({ type }) => type.startsWith('deal.')).map(({ type }) => type);
    expect(ofDeals).toEqual(expect.arrayContaining(['deal.created', 'deal.updated', 'deal.stage_changed', 'deal.won', 'deal.lost', 'deal.reopened']));
    expect(ofDeals.map((type) => events.typeCalled(type.replace('deal.', 'opportunity.')))).toEqual(ofDeals);
  });

  it('has a name of its own', () => {
    const names = contracts.map(({ type, version }) => `${type}@${version}`);
    expect(names).toEqual([...new Set(names)]);
    expect(shapes.map(({ name }) => name)).toEqual([...new Set(shapes.map(({ name }) => name))]);
  });

  it('is not taken back, since others may wait for it', () => {
    const held = globSync('*.v*.json', { cwd: folder }).map((file) => read(path.join(folder, file)));
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter(({ type, version }) => !contracts.some((contract) => contract.type === type && contract.version >= version)).map(({ type, version }) => `${type} ${version}`)).toEqual([]);
  });
});

describe('the shape of an event', () => {
  const planted = (file: string) => eventShapes([path.join(folder, file)]);
  const text: Shape = { type: 'string' };

  it('is read off its fields', () => {
    expect(planted('planted-events.ts')).toEqual([
      {
        source: 'contracts',
        name: 'Sound',
        data: {
          type: 'object',
          properties: {
            by: { anyOf: [{ type: 'null' }, text] },
            count: { type: 'number' },
            flags: { type: 'object', additionalProperties: { type: 'boolean' } },
            id: text,
            place: { type: 'object', properties: { city: text, zip: text }, required: ['city'], additionalProperties: false },
            status: { type: 'string', enum: ['NEW', 'WON'] },
            tags: { type: 'array', items: text },
          },
          required: ['by', 'count', 'flags', 'id', 'place', 'status', 'tags'],
          additionalProperties: false,
        },
      },
    ]);
  });

  it('must be one that JSON does not change', () => {
    expect(() => planted('planted-unsafe-event.ts')).toThrow('WithDate.at is Date, which is not the same after it has been JSON');
  });

  const held: Shape = { type: 'object', properties: { status: { type: 'string', enum: ['NEW', 'WON'] }, by: { anyOf: [{ type: 'null' }, { type: 'string' }] } }, required: ['by', 'status'], additionalProperties: false };
  const withStatus = (words: string[]): Shape => ({ ...held, properties: { ...held.properties, status: { type: 'string', enum: words } } });

  it.each<[string, string, Shape]>([
    ['same', 'nothing', held],
    ['more words', 'a new word', withStatus(['LOST', 'NEW', 'WON'])],
    ['different', 'a word that is gone', withStatus(['NEW'])],
    ['different', 'a field that may be missing', { ...held, required: ['status'] }],
    ['different', 'a new field', { ...held, properties: { ...held.properties, more: text } }],
    ['different', 'another type', { ...held, properties: { ...held.properties, by: text } }],
    ['different', 'any text in place of words', { ...held, properties: { ...held.properties, status: text } }],
  ])('is %s after %s', (difference, _what, found) => {
    expect(compare(held, found)).toBe(difference);
  });
});
