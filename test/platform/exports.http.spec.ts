import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import pg from 'pg';
import type { Schemas } from '../../client/index.js';
import { textOf } from '../../src/platform/tabular/cell-values.js';
import { readTable } from '../../src/platform/tabular/read-table.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';

const owner = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

const exported = ({ send }: Session, query = '') => send('GET', `/api/v1/notes/export?${query}`);

/** The columns, and the rows as texts. */
async function tableIn(content: ArrayBuffer): Promise<{ columns: string[]; rows: string[][] }> {
  await using table = await readTable(Readable.from([Buffer.from(content)]));
  const rows: string[][] = [];
  for await (const batch of table) for (const { cells } of batch) rows.push(table.columns.map(({ index }) => textOf(cells[index] ?? null)));
  return { columns: table.columns.map(({ name }) => name), rows };
}

describe('an export', () => {
  let session: Session;
  const texts = ['plain', 'two\nlines, and "quotes"', '=1+1', 'Überraschung Ω 世界'];

  beforeAll(async () => {
    session = await signIn();
    for (const [i, text] of texts.entries()) expectData(await session.api.POST('/api/v1/notes', { body: aNote({ text, pinned: i === 0, tags: ['a', 'b'] }) }));
  });

  it.each(['csv', 'xlsx'])('as %s holds all that the filters leave, in the order and with the fields that are asked for', async (format) => {
    const answer = await exported(session, `format=${format}&fields=text,pinned,tags,createdAt&sort=createdAt&pinned=false`);
    expect([answer.status, answer.headers.get('content-disposition'), answer.headers.get('cache-control')]).toEqual([200, `attachment; filename="notes.${format}"`, 'no-store']);
    const { columns, rows } = await tableIn(await answer.arrayBuffer());
    expect(columns).toEqual(['text', 'pinned', 'tags', 'createdAt']);
    expect(rows.map(([text]) => text!.replace(/^'/, ''))).toEqual(texts.slice(1));
    expect(rows[0]!.slice(1, 3)).toEqual([format === 'csv' ? 'false' : expect.stringMatching(/false/i), 'a, b']);
  });

  it('runs nothing in a spreadsheet program', async () => {
    const csv = await (await exported(session, 'fields=text')).text();
    expect(csv).not.toMatch(/^"?=1\+1/m);
  });

  it('is read page by page, and misses none', async () => {
    const many = await signIn();
    const items = (from: number) => Array.from({ length: 900 }, (_, i) => ({ op: 'create', data: aNote({ text: `${from + i}` }) }));
    for (const from of [0, 900, 1_800]) expect((await many.send('POST', '/api/v1/notes/batch', { items: items(from) })).status).toBe(200);
    const { rows } = await tableIn(await (await exported(many, 'fields=text&sort=createdAt')).arrayBuffer());
    expect(rows.map(([text]) => Number(text)).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 2_700 }, (_, i) => i));
  });

  it("holds nothing of another tenant's", async () => {
    const { rows } = await tableIn(await (await exported(await signIn(), 'format=xlsx')).arrayBuffer());
    expect(rows).toEqual([]);
  });

  it('is refused to whom it was not granted, who may read the list all the same', async () => {
    const agent = await signIn({ role: 'agent', tenantId: session.tenantId });
    await expectProblem(await exported(agent), 403, 'not_allowed');
    expect((await agent.send('GET', '/api/v1/notes')).status).toBe(200);
    expect((await exported(await signIn({ role: 'manager', tenantId: session.tenantId }))).status).toBe(200);
  });

  it.each([['format=pdf', 'format'], ['take=5', 'take'], ['cursor=abc', 'cursor'], ['count=none', 'count'], ['include=replyTo', 'include'], ['colour=red', 'colour'], ['fields=colour', 'fields']])('refuses %s', async (query, pointer) => {
    const problem = await expectProblem(await exported(session, query), 400, 'query_invalid');
    expect(problem.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('of more than 10,000 records is a job, whose result is the file', async () => {
    const large = await signIn();
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [large.tenantId]);
    await owner.query(
      `insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, created_by, updated_at)
       select $1::uuid, uuidv7(), 'invoice', uuidv7(), 'note ' || n, '', false, '{}', now(), $2::uuid, now() from generate_series(1, 10001) n`,
      [large.tenantId, randomUUID()],
    );
    await owner.query('commit');
    const answer = await exported(large, 'fields=text');
    const started = (await answer.json()) as Schemas['JobView'];
    expect([answer.status, answer.headers.get('location')]).toEqual([202, `/api/v1/jobs/${started.id}`]);
    const job = await eventually(async () => (await (await large.send('GET', `/api/v1/jobs/${started.id}`)).json()) as Schemas['JobView'], ({ state }) => state === 'done' || state === 'failed', 40_000);
    expect(job.progress.counts).toEqual({ rows: 10_001 });
    const file = (await (await large.send('GET', job.result!)).json()) as Schemas['JobFileView'];
    expect(file).toMatchObject({ name: 'notes.csv', type: 'text/csv; charset=utf-8' });
    const { rows } = await tableIn(await (await fetch(new URL(file.url, process.env.TEST_APP_URL))).arrayBuffer());
    expect(new Set(rows.map(([text]) => text)).size).toBe(10_001);
  }, 60_000);
});
