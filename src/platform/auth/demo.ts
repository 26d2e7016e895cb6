import type { Role } from './roles.js';

/** The tenant that a new installation is tried out in. */
export const DEMO_TENANT = '01930b6e-6c00-7000-8000-0000000000de';

export const DEMO_USERS: Readonly<Record<Role, string>> = {
  admin: '01930b6e-6c00-7000-8000-0000000000a1',
  manager: '01930b6e-6c00-7000-8000-0000000000a2',
  agent: '01930b6e-6c00-7000-8000-0000000000a3',
};
