import { tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf } from '../../../../platform/resource/resource.js';

/** Of the demo tenant. */
export const DEMO_TEAM = '01930b6e-6c00-7000-8000-0000000000b1';

export const teams = describeResource({
  name: 'teams',
  record: 'team',
  context: 'identity',
  description: 'Who supervises whom: what a permission of the scope team reaches to.',
  table: 'identity.teams',
  demo: DEMO_TEAM,
  fields: {
    name: text({ description: 'What it is called; no two teams have the same name.', example: 'North', filter: true, sort: true, unique: true }),
    description: text({ description: 'What it is for.', example: 'Hamburg, Kiel and Rostock.', nullable: true }),
    memberIds: tags({ description: 'The users who are in it.', example: [], filter: true, filterName: 'member' }),
    supervisorIds: tags({ description: 'The users who see what belongs to the members.', example: [], filter: true, filterName: 'supervisor' }),
  },
  grants: { manager: ['read'], agent: [] },
});

export type TeamRow = RowOf<typeof teams>;
