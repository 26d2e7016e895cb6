import { choice, date, id, instant, integer, money, object, tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf, toListed, toOne } from '../../../../platform/resource/resource.js';
import { CONTACT_ROLES, type DealContact } from '../../domain/deal/deal-contact.js';
import { STAGE_KINDS } from '../../domain/pipeline/stage.js';

const contactsShape = {
  type: 'object',
  required: ['contactId', 'role'],
  properties: { contactId: { type: 'string', format: 'uuid' }, role: { type: ['string', 'null'], enum: [...CONTACT_ROLES, null] } },
};

export const deals = describeResource({
  name: 'deals',
  record: 'deal',
  context: 'sales',
  description: 'What may be sold to somebody, and how far that has come.',
  demo: '01930b6e-6c00-7000-8000-000000000402',
  table: 'sales.deals',
  owner: 'ownerId',
  sharesUnowned: true,
  customFields: true,
  findable: { title: ['name'], subtitle: ['nextStep'], words: ['competitor', 'tags'] },
  about: [{ by: 'contacts' }, { by: 'contactId', only: { companyId: null } }, { by: 'leadId', only: { companyId: null } }],
  verbs: { reopen: 'Take back that deals were won or lost.' },
  grants: {
    manager: { read: 'team', write: 'team', delete: 'team', export: 'team', reopen: 'team' },
    agent: { read: 'own', write: 'own', delete: 'own' },
  },
  fields: {
    name: text({ description: 'What it is called.', example: 'Nordlicht: 40 seats', filter: true, sort: true, search: true, personal: true }),
    companyId: id({ description: 'The company that may buy.', example: null, nullable: true, filter: true, refers: { to: 'companies' } }),
    contacts: object<DealContact[]>()({ description: 'The people with whom it is made, each with what he has to do with it.', example: [], many: true, schema: contactsShape, refers: { to: 'contacts', member: 'contactId' } }),
    contactId: id({ description: 'The one of them who is spoken with first: the first, if nobody says otherwise.', example: null, nullable: true, filter: true, refers: { to: 'contacts' } }),
    customerId: id({ description: 'The customer that it is with.', example: null, nullable: true, filter: true, refers: { to: 'customers' } }),
    leadId: id({ description: 'The lead that it came from.', example: null, nullable: true, filter: true, refers: { to: 'leads' } }),
    pipelineId: id({ description: 'The pipeline that it goes through.', example: '01930b6e-6c00-7000-8000-000000000410', filter: true }),
    stageId: id({ description: 'The stage in which it is.', example: '01930b6e-6c00-7000-8000-000000000411', filter: true }),
    value: money({ description: 'What it is worth.', example: { amount: '38400.00', currency: 'EUR' }, nullable: true, filter: true, sort: true }),
    probability: integer({ description: 'How likely it is won, in percent; null for what its stage says.', example: null, nullable: true }),
    expectedCloseDate: date({ description: 'When it is expected to be won.', example: '2026-12-18', nullable: true, filter: true, sort: true }),
    ownerId: id({ description: 'Whose it is; null for nobody, and then everybody sees it.', example: null, nullable: true, filter: true, refers: { to: 'users' } }),
    status: choice(STAGE_KINDS, { description: 'Whether it is open, won or lost, as its stage says.', example: 'OPEN', filter: true }),
    lostReason: text({ description: 'Of a lost one, why; of others null.', example: null, nullable: true, personal: true }),
    competitor: text({ description: 'Who else wants to sell to them.', example: null, nullable: true, filter: true, search: true }),
    nextStep: text({ description: 'What is to be done next.', example: 'Send the revised quote', nullable: true, search: true, personal: true }),
    tags: tags({ description: 'Words to find it by.', example: ['renewal'], filter: true, filterName: 'tag' }),
    stageEnteredAt: instant({ description: 'Since when it is in its stage.', example: '2026-11-21T09:30:00.000Z', filter: true, sort: true }),
    closedAt: instant({ description: 'When it was won or lost; null while it is open.', example: null, nullable: true, filter: true, sort: true }),
    lastActivityAt: instant({ description: 'When somebody last did something with it, by the activities, tasks and appointments that were completed.', example: null, nullable: true, filter: true, sort: true, derived: true }),
  },
  relations: {
    company: toOne('companies', 'companyId', 'The company that may buy.'),
    contact: toOne('contacts', 'contactId', 'The contact who is spoken with first.'),
    people: toListed('contacts', 'contacts', 'contactId', 'The contacts with whom it is made, as far as you see them, in their order.'),
    customer: toOne('customers', 'customerId', 'The customer that it is with.'),
    lead: toOne('leads', 'leadId', 'The lead that it came from.'),
    pipeline: toOne('pipelines', 'pipelineId', 'The pipeline that it goes through.'),
    stage: toOne('stages', 'stageId', 'The stage in which it is.'),
    owner: toOne('users', 'ownerId', 'Whose it is.'),
  },
});

export type DealRow = RowOf<typeof deals>;
