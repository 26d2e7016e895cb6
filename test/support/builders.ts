import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';

/** About something of a kind that has no records yet, and so is hidden from nobody. */
export const aNote = (fields: Partial<Schemas['CreateNote']> = {}): Schemas['CreateNote'] => ({ subjectType: 'invoice', subjectId: randomUUID(), text: 'Called, no answer.', ...fields });

export const aTask = (fields: object = {}): Schemas['CreateTask'] => ({ title: 'Call Jane Doe about the quote', ...fields }) as Schemas['CreateTask'];

export const anActivity = (fields: object = {}): Schemas['CreateActivity'] => ({ type: 'CALL', title: 'Called Jane Doe', ...fields }) as Schemas['CreateActivity'];

export const anAppointment = (fields: object = {}): Schemas['CreateAppointment'] => ({ title: 'Demo', startsAt: '2027-03-15T09:00:00.000Z', endsAt: '2027-03-15T10:00:00.000Z', ...fields }) as Schemas['CreateAppointment'];

export const aCompany = (fields: Partial<Schemas['CreateCompany']> = {}): Schemas['CreateCompany'] => ({ name: 'Hansen Logistik', ...fields });

export const aContact = (fields: Partial<Schemas['CreateContact']> = {}): Schemas['CreateContact'] => ({ lastName: 'Petersen', ...fields });

export const aLead = (fields: Partial<Schemas['CreateLead']> = {}): Schemas['CreateLead'] => ({ lastName: 'Sørensen', email: `lead-${randomUUID()}@fjordfisk.example`, ...fields });
