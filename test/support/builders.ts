import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';

export const aNote = (fields: Partial<Schemas['CreateNote']> = {}): Schemas['CreateNote'] => ({ subjectType: 'lead', subjectId: randomUUID(), text: 'Called, no answer.', ...fields });
