import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { CURRENCIES, Money } from '../../src/kernel/money.js';
import { appClient } from '../support/inside.js';

let client: pg.Client;
beforeAll(async () => {
  client = await appClient();
});
afterAll(() => client.end());

const shown = async (amount: string | null, currency: string | null) => (await client.query<{ money: unknown }>('select platform.money($1::numeric(19,4), $2) as money', [amount, currency])).rows[0]!.money;

describe('an amount that the database shows', () => {
  it('has the decimals of its currency, as the kernel has them', async () => {
    const amounts = ['0', '1250', '-1250.5', '0.0001', '1.2500', '999999999999999.9999'];
    const pairs = [...CURRENCIES].flatMap((currency) => amounts.map((amount) => ({ amount, currency })));
    const { rows } = await client.query<{ money: unknown }>('select platform.money(amount::numeric(19,4), currency) as money from json_to_recordset($1) as pair(amount text, currency text)', [JSON.stringify(pairs)]);
    expect(rows.map(({ money }) => money)).toEqual(pairs.map(({ amount, currency }) => Money.of(amount, currency).toJSON()));
  });

  it('is nothing where there is none', async () => {
    expect(await shown(null, null)).toBeNull();
  });
});
