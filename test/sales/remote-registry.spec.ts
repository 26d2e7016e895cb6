import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type CustomerQuestion, RemoteRegistry } from '../../src/contexts/sales/infrastructure/remote-registry.js';
import { breaksOff, closes, FakeCustomerRegistry, madeButCloses, never, type Oddity, page, redirects, says, saysOfIt, tooMuch } from '../support/customer-registry.js';

let registry: FakeCustomerRegistry;
let remote: RemoteRegistry;
const logged: string[] = [];

beforeAll(async () => {
  registry = await FakeCustomerRegistry.start();
  const { CUSTOMER_REGISTRY_URL: url, CUSTOMER_REGISTRY_TOKEN: token, CUSTOMER_REGISTRY_TIMEOUT_MS: timeoutMs } = registry.settings;
  remote = new RemoteRegistry({ url, token, timeoutMs }, { warn: (...words: unknown[]) => void logged.push(JSON.stringify(words)) } as never);
});
afterAll(() => registry.stop());
afterEach(() => {
  expect(registry.complaints).toEqual([]);
  registry.forget();
  logged.length = 0;
});

const aQuestion = (): CustomerQuestion => ({ tenantId: randomUUID(), leadId: randomUUID(), kind: 'PERSON', name: 'Ingrid Sørensen', company: null, contact: { email: 'ingrid@fjordfisk.example' } });
const identityOf = ({ leadId }: CustomerQuestion) => ({ externalId: `reg-${leadId.slice(-12)}`, number: `R-${leadId.slice(-12)}` });

describe('asking another system for a customer', () => {
  it.each<[string, Oddity[]]>([
    ['says nothing', [never]],
    ['closes the connection, twice', [closes, closes]],
    ['breaks off in the middle of its answer, twice', [breaksOff, breaksOff]],
    ['is broken, twice', [says(500), says(503)]],
    ['is busy for longer than anybody waits', [says(429, { 'retry-after': '99999999999' })]],
    ['is at it and does not end', [says(409), says(409)]],
    ['shows a page', [page]],
    ['says more than anybody reads', [tooMuch]],
    ['leads elsewhere', [redirects]],
    ['does not know the token', [says(401)]],
    ['tells of another lead', [saysOfIt((made) => ({ ...made, leadId: randomUUID() }))]],
    ['tells of no customer', [saysOfIt(({ leadId }) => ({ leadId, customerId: null }))]],
    ['names a customer by nothing', [saysOfIt((made) => ({ ...made, customerId: ' ' }))]],
    ['names a customer as nobody is named', [saysOfIt((made) => ({ ...made, customerId: 'x'.repeat(256) }))]],
    ['gives a number that is none', [saysOfIt((made) => ({ ...made, number: 'x'.repeat(51) }))]],
    ['answers null', [saysOfIt(() => null)]],
  ])('fails in one way when it %s, and finds the one customer afterwards', async (_, oddities) => {
    const question = aQuestion();
    registry.next(...oddities);
    await expect(remote.customerOf(question)).rejects.toMatchObject({ kind: 'unavailable', code: 'registry_unavailable' });
    expect(registry.asked).toHaveLength(oddities.length);
    await expect(remote.customerOf(question)).resolves.toEqual(identityOf(question));
    expect(registry.customers.size).toBe(1);
  });

  it.each<[string, Oddity]>([
    ['closes the connection', closes],
    ['has made the customer and closes the connection', madeButCloses],
    ['is broken', says(502)],
    ['is busy', says(429, { 'retry-after': '0' })],
    ['is at it', says(409)],
  ])('tries once more when it %s at first', async (_, oddity) => {
    const question = aQuestion();
    registry.next(oddity);
    await expect(remote.customerOf(question)).resolves.toEqual(identityOf(question));
    expect([registry.asked.length, registry.customers.size]).toEqual([2, 1]);
  });

  it('waits no longer than it may, whatever it is told', async () => {
    registry.next(says(429, { 'retry-after': '0.6' }), never);
    await expect(remote.customerOf(aQuestion())).rejects.toMatchObject({ code: 'registry_unavailable' });
    expect(registry.asked).toHaveLength(2);
  });

  it('is done once for those who ask the same at once', async () => {
    const question = aQuestion();
    const { arrived, letGo } = registry.holdNext();
    const asking = Array.from({ length: 20 }, () => remote.customerOf(question));
    await arrived;
    letGo();
    expect(new Set((await Promise.all(asking)).map(({ externalId }) => externalId))).toEqual(new Set([identityOf(question).externalId]));
    expect(registry.asked).toHaveLength(1);
  });

  it('takes a customer without a number', async () => {
    const question = aQuestion();
    registry.next(saysOfIt(({ leadId, customerId }) => ({ leadId, customerId })));
    await expect(remote.customerOf(question)).resolves.toEqual({ ...identityOf(question), number: null });
  });

  it('is told in the log by the id of the lead when it fails, and by nothing that is secret or of a person', async () => {
    const question = aQuestion();
    registry.next(says(500), says(500));
    await expect(remote.customerOf(question)).rejects.toMatchObject({ code: 'registry_unavailable' });
    expect(logged).toEqual([expect.stringContaining(question.leadId)]);
    for (const word of [registry.settings.CUSTOMER_REGISTRY_TOKEN, 'Ingrid', 'fjordfisk', '127.0.0.1']) expect(logged[0]).not.toContain(word);
  });
});
