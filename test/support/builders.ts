import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';

export const aNote = (fields: Partial<Schemas['CreateNote']> = {}): Schemas['CreateNote'] => ({ subjectType: 'lead', subjectId: randomUUID(), text: 'Called, no answer.', ...fields });

export const aCompany = (fields: Partial<Schemas['CreateCompany']> = {}): Schemas['CreateCompany'] => ({ name: 'Hansen Logistik', ...fields });

export const aContact = (fields: Partial<Schemas['CreateContact']> = {}): Schemas['CreateContact'] => ({ lastName: 'Petersen', ...fields });
