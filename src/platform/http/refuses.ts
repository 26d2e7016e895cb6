import { ApiExtension } from '@nestjs/swagger';

export const OWN_CODES = 'x-codes';

/** The codes that a route refuses with by itself, by status: the contract names them beside those that every route has. */
export const Refuses = (codes: Readonly<Record<number, readonly string[]>>) => ApiExtension(OWN_CODES, codes);
