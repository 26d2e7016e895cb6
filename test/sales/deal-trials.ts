import { expect } from '@jest/globals';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session } from '../support/api.js';
import { aCompany, aContact } from '../support/builders.js';

export type Deal = Schemas['Deal'];
export type Pipeline = Schemas['Pipeline'];
export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly probability: number;
}

export async function answered<T>(answer: Response | Promise<Response>, status = 200): Promise<T> {
  const got = await answer;
  const text = await got.text();
  expect({ url: got.url, status: got.status, text }).toMatchObject({ status });
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export const openDeal = (session: Session, fields: object = {}): Promise<Deal> => answered(session.send('POST', '/api/v1/deals', { name: '40 seats', ...fields }), 201);
export const readDeal = (session: Session, id: string): Promise<Deal> => answered(session.send('GET', `/api/v1/deals/${id}`));
export const openPipeline = (session: Session, fields: object = {}): Promise<Pipeline> => answered(session.send('POST', '/api/v1/pipelines', { name: 'New business', ...fields }), 201);
export const readPipeline = (session: Session, id: string): Promise<Pipeline> => answered(session.send('GET', `/api/v1/pipelines/${id}`));
export const stageOf = ({ stages }: Pipeline, name: string): Stage => (stages as readonly Stage[]).find((stage) => stage.name === name)!;

export const companyOf = async ({ api }: Session): Promise<string> => expectData(await api.POST('/api/v1/companies', { body: aCompany() })).id;
export const contactOf = async ({ api }: Session): Promise<string> => expectData(await api.POST('/api/v1/contacts', { body: aContact() })).id;
export const euros = (amount: string) => ({ amount, currency: 'EUR' });
