import { choice, id, instant, text } from '../../../../platform/resource/field.js';
import { describeResource } from '../../../../platform/resource/resource.js';
import { END_REASONS, SIGN_IN_METHODS } from '../../domain/session/session.js';

export const sessions = describeResource({
  name: 'sessions',
  record: 'session',
  context: 'identity',
  description: 'Who is, and was, signed in where. They are kept for 30 days after their end.',
  table: 'identity.sessions',
  appendOnly: true,
  defaultSort: '-openedAt',
  fields: {
    userId: id({ description: 'Who is signed in.', example: '01930b6e-6c00-7000-8000-0000000000a1', filter: true }),
    method: choice(SIGN_IN_METHODS, { description: 'How he has shown who he is.', example: 'password' }),
    device: text({ description: 'What his program calls itself.', example: 'Rapport for phones 2.1', nullable: true }),
    address: text({ description: 'Where he was when the session was last renewed.', example: '203.0.113.7', nullable: true }),
    openedAt: instant({ description: 'When he signed in.', example: '2026-11-21T09:30:00.000Z', filter: true, sort: true }),
    renewedAt: instant({ description: 'When it was last renewed.', example: '2026-11-21T10:30:00.000Z' }),
    expiresAt: instant({ description: 'When it ends if it is not renewed.', example: '2026-11-28T10:30:00.000Z', filter: true }),
    endedAt: instant({ description: 'When it was ended; null as long as nobody has.', example: null, nullable: true }),
    endReason: choice(END_REASONS, { description: 'Why it was ended.', example: null, nullable: true }),
  },
  grants: { manager: [], agent: [] },
});
