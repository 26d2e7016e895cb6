import { closed, orNull } from '../../../../platform/resource/shapes.js';

const uuid = { type: 'string', format: 'uuid' };
const day = { type: ['string', 'null'], format: 'date' };

/** What the objects in records look like, for the contract. */
export const emailShape = closed({ address: { type: 'string', format: 'email' }, label: orNull('string'), primary: { type: 'boolean' } });
export const phoneShape = closed({ number: { type: 'string' }, input: { type: 'string' }, extension: orNull('string'), label: orNull('string'), primary: { type: 'boolean' } });
export const positionShape = closed({ companyId: uuid, role: orNull('string'), from: day, to: day });
export const wordsShape = { type: 'object', additionalProperties: { type: 'string' } };
