import { ADMINISTRATOR } from '../role/role.js';

/** Whether somebody with these roles must have a second factor in his tenant. */
export const mustHaveSecondFactor = (whoMust: 'optional' | 'administrators' | 'everybody', roles: readonly string[]): boolean => whoMust === 'everybody' || (whoMust === 'administrators' && roles.includes(ADMINISTRATOR));
