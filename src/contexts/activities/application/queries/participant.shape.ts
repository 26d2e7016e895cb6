import { SUBJECTS } from '../../../../kernel/subject.js';
import { ANSWERS } from '../../domain/participant.js';

const id = { type: ['string', 'null'], format: 'uuid' } as const;
const properties = { userId: id, contactId: id, name: { type: ['string', 'null'] }, email: { type: ['string', 'null'], format: 'email' } } as const;

const closed = (members: Readonly<Record<string, unknown>>) => ({ type: 'object', properties: members, required: Object.keys(members), additionalProperties: false });

/** Somebody who took part, as JSON Schema. */
export const participantShape = closed(properties);
/** Somebody who is invited. */
export const invitedShape = closed({ ...properties, answer: { type: 'string', enum: ANSWERS } });
/** Another record. */
export const subjectShape = closed({ type: { type: 'string', enum: SUBJECTS }, id: { type: 'string', format: 'uuid' } });
