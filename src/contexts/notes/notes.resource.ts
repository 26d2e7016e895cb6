import { SUBJECTS } from '../../kernel/subject.js';
import { boolean, choice, id, tags, text } from '../../platform/resource/field.js';
import { describeResource, type RowOf, toMany, toOne } from '../../platform/resource/resource.js';

export const notes = describeResource({
  name: 'notes',
  record: 'note',
  context: 'notes',
  description: 'What people write about leads, deals, customers and any other record, in Markdown.',
  table: 'notes.notes',
  owner: 'createdBy',
  seenWith: 'subjectId',
  grants: { manager: { read: 'all', write: 'team', delete: 'team', export: 'all' }, agent: { read: 'all', write: 'own', delete: 'own' } },
  customFields: true,
  findable: { title: ['text'], words: ['text', 'tags'] },
  about: [{ by: 'subjectId' }],
  demo: '01930b6e-6c00-7000-8000-5eed00000003',
  fields: {
    subjectType: choice(SUBJECTS, { description: 'What kind of record it is about.', example: 'lead', filter: true }),
    subjectId: id({ description: 'The record that it is about.', example: '01930b6e-6c00-7000-8000-000000000101', filter: true, refers: { kindIn: 'subjectType' } }),
    text: text({ description: 'What it says, in Markdown.', example: 'Wants a quote for **40 seats** by Friday.', search: true, personal: true }),
    html: text({ description: 'The same as HTML that is safe to show.', example: '<p>Wants a quote for <strong>40 seats</strong> by Friday.</p>\n', onlyWhenAsked: true, derived: true, personal: true }),
    pinned: boolean({ description: 'Kept at the top.', example: false, filter: true, sort: true }),
    tags: tags({ description: 'Words to find it by.', example: ['pricing', 'urgent'], lowerCase: true, filter: true, filterName: 'tag' }),
    replyToId: id({ description: 'The note that this one answers.', example: null, nullable: true, filter: true }),
  },
  relations: {
    replyTo: toOne('notes', 'replyToId', 'The note that this one answers.'),
    replies: toMany('notes', 'replyToId', 'The notes that answer this one: the newest 20.'),
  },
});

export type NoteRow = RowOf<typeof notes>;
