const orNull = (type: string) => ({ type: [type, 'null'] });
const closed = (properties: Readonly<Record<string, object>>) => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false });

const uuid = { type: 'string', format: 'uuid' };
const day = { type: ['string', 'null'], format: 'date' };

/** What the objects in records look like, for the contract. */
export const addressShape = closed({ street: orNull('string'), street2: orNull('string'), postalCode: orNull('string'), city: orNull('string'), region: orNull('string'), country: orNull('string') });
export const emailShape = closed({ address: { type: 'string', format: 'email' }, label: orNull('string'), primary: { type: 'boolean' } });
export const phoneShape = closed({ number: { type: 'string' }, input: { type: 'string' }, extension: orNull('string'), label: orNull('string'), primary: { type: 'boolean' } });
export const positionShape = closed({ companyId: uuid, role: orNull('string'), from: day, to: day });
export const wordsShape = { type: 'object', additionalProperties: { type: 'string' } };

const consentShape = closed({ granted: { type: 'boolean' }, at: { type: 'string', format: 'date-time' }, source: orNull('string') });
export const consentsShape = { type: 'object', properties: { email: consentShape, sms: consentShape, phone: consentShape, post: consentShape }, additionalProperties: false };
