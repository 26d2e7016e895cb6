import { id, instant, tags, text } from '../../../../platform/resource/field.js';
import { describeResource } from '../../../../platform/resource/resource.js';

export const apiKeys = describeResource({
  name: 'api-keys',
  record: 'api key',
  context: 'identity',
  description: 'By which keys programs come in, and in whose name. Everybody makes his own at /auth/api-keys.',
  table: 'identity.api_keys',
  appendOnly: true,
  defaultSort: '-madeAt',
  fields: {
    userId: id({ description: 'Whose it is: in his name it opens what he may.', example: '01930b6e-6c00-7000-8000-0000000000a1', filter: true }),
    name: text({ description: 'What he calls it.', example: 'Import from the shop' }),
    permissions: tags({ description: 'What it may do of what he may.', example: ['notes:read'] }),
    madeAt: instant({ description: 'When it was made.', example: '2026-11-21T09:30:00.000Z', filter: true, sort: true }),
    expiresAt: instant({ description: 'Until when it is good.', example: '2027-02-19T09:30:00.000Z' }),
    lastUsedAt: instant({ description: 'When it was last used, to the minute.', example: null, nullable: true }),
    withdrawnAt: instant({ description: 'When it was withdrawn; null as long as nobody has.', example: null, nullable: true }),
  },
  verbs: { withdraw: 'Withdraw the API keys of others.' },
  grants: { manager: [], agent: [] },
});
