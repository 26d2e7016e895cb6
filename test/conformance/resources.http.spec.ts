import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type pg from 'pg';
import { appUrl } from '../support/api.js';
import { ownerClient } from '../support/inside.js';
import { checks } from './checks.js';
import { contractResources } from './contract.js';
import { trialOf } from './trial.js';

let owner: pg.Client;
beforeAll(async () => {
  owner = await ownerClient();
});
afterAll(() => owner.end());

describe.each(contractResources.map((resource) => [resource.name, resource] as const))('%s', (_name, resource) => {
  it.each(checks.map((check) => [check.name, check] as const))('%s', async (_check, { expectKept }) => {
    await expectKept(trialOf(resource, appUrl, owner));
  });
});
