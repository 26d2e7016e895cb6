import { choice, instant, integer, tags } from '../resource/field.js';
import { describeResource, standardFields } from '../resource/resource.js';
import { REPLAY_STATUSES } from './replay.js';

export const replays = describeResource({
  name: 'replays',
  record: 'replay',
  context: 'events',
  description: 'Stretches of the log that are delivered once more.',
  table: 'platform.replays',
  appendOnly: true,
  fields: {
    status: choice(REPLAY_STATUSES, { description: 'Whether it still hands out deliveries.', example: 'running', filter: true }),
    since: instant({ description: 'From when on events are replayed.', example: '2026-11-20T00:00:00.000Z' }),
    types: tags({ description: 'Which events; all, where null.', example: ['note.written'], nullable: true }),
    subscribers: tags({ description: 'Who hears them again.', example: ['timeline.note-written'] }),
    events: integer({ description: 'How many events it has gone through.', example: 1204 }),
    deliveries: integer({ description: 'How many deliveries it has handed out. Those that were owed anyway are not counted.', example: 1198 }),
    version: standardFields.version,
    createdAt: standardFields.createdAt,
    createdBy: standardFields.createdBy,
    updatedAt: standardFields.updatedAt,
  },
  grants: { manager: [], agent: [] },
});
