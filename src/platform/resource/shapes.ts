/** A text or another kind of value, or null. */
export const orNull = (type: string) => ({ type: [type, 'null'] });
/** An object with these members, all of them, and no others. */
export const closed = (properties: Readonly<Record<string, object>>) => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false });

export const addressShape = closed({ street: orNull('string'), street2: orNull('string'), postalCode: orNull('string'), city: orNull('string'), region: orNull('string'), country: orNull('string') });

const consentShape = closed({ granted: { type: 'boolean' }, at: { type: 'string', format: 'date-time' }, source: orNull('string') });
export const consentsShape = { type: 'object', properties: { email: consentShape, sms: consentShape, phone: consentShape, post: consentShape }, additionalProperties: false };
