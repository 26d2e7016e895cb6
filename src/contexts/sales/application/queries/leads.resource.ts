import type { Address } from '../../../../kernel/address.js';
import type { Consents } from '../../../../kernel/consents.js';
import { choice, id, instant, integer, money, object, tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf, toOne } from '../../../../platform/resource/resource.js';
import { addressShape, consentsShape } from '../../../../platform/resource/shapes.js';
import { GRADES } from '../../domain/lead/lead-score.js';
import { LEAD_SOURCES } from '../../domain/lead/lead-source.js';
import { LEAD_STATUSES } from '../../domain/lead/lead-status.js';

export const leads = describeResource({
  name: 'leads',
  record: 'lead',
  context: 'sales',
  description: 'People and organisations that may buy, and how far they have come.',
  demo: '01930b6e-6c00-7000-8000-000000000101',
  table: 'sales.leads',
  reckonedIn: 'sales.lead_standings',
  owner: 'ownerId',
  sharesUnowned: true,
  customFields: true,
  findable: { title: ['firstName', 'lastName'], subtitle: ['title', 'companyName'], words: ['tags'], addresses: ['email', 'website'], phones: ['phone', 'phoneInput'] },
  mergeable: true,
  about: [{ by: 'convertedContactId' }],
  verbs: {
    convert: 'Make customers of leads.',
    merge: 'Make one lead of two.',
    assign: 'Give leads to somebody, or to somebody else.',
    take: 'Take leads that are nobody\'s, where a rule opens them; whoever gives away single leads of nobody needs it, too.',
    import: 'Bring in leads from files.',
    disclose: 'Take away all that is held of a lead, in every part of the product.',
    erase: 'Erase leads for good, wherever something is held of them.',
  },
  grants: {
    manager: { read: 'team', write: 'team', delete: 'team', export: 'team', convert: 'team', merge: 'team', assign: 'team', take: 'team', import: 'team', disclose: 'team' },
    agent: { read: 'own', write: 'own', delete: 'own', convert: 'own', take: 'own' },
  },
  shortcuts: { unassigned: { description: 'Those that are nobody\'s, or those that are somebody\'s.', values: ['true', 'false'] } },
  fields: {
    firstName: text({ description: 'His first name.', example: 'Ingrid', nullable: true, filter: true, sort: true, search: true, personal: true }),
    lastName: text({ description: 'His last name.', example: 'Sørensen', nullable: true, filter: true, sort: true, search: true, personal: true }),
    email: text({ description: 'His e-mail address, in lower case.', example: 'ingrid@fjordfisk.example', nullable: true, filter: true, sort: true, search: true, lowerCase: true, personal: true }),
    phone: text({ description: 'His telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings.', example: '+4775550110', nullable: true, filter: true, search: true, personal: true }),
    phoneInput: text({ description: 'The number as it was typed.', example: '+47 75 55 01 10', nullable: true, personal: true }),
    title: text({ description: 'What he is in his company.', example: 'Head of purchasing', nullable: true, search: true, personal: true }),
    companyName: text({ description: 'The company that he is in, or that asks.', example: 'Fjordfisk', nullable: true, filter: true, filterName: 'company', sort: true, search: true, personal: true }),
    website: text({ description: 'Its website.', example: 'https://www.fjordfisk.example', nullable: true, personal: true }),
    industry: text({ description: 'One of GET /lookups/industries.', example: 'logistics', nullable: true, filter: true }),
    employees: integer({ description: 'How many people work there.', example: 60, nullable: true, filter: true, sort: true }),
    address: object<Address>()({ description: 'Where he or his company is.', example: { street: 'Sjøgata 3', street2: null, postalCode: '8006', city: 'Bodø', region: null, country: 'NO' }, nullable: true, schema: addressShape, personal: true }),
    country: text({ description: 'The country of the address, to filter by; it stays when a lead is erased.', example: 'NO', nullable: true, filter: true, derived: true }),
    source: choice(LEAD_SOURCES, { description: 'Where the lead came from.', example: 'WEBSITE', filter: true }),
    campaignId: id({ description: 'The campaign that brought it.', example: null, nullable: true, filter: true, filterName: 'campaign' }),
    status: choice(LEAD_STATUSES, { description: 'How far it has come. It is changed by PUT /leads/:id/status, and CONVERTED by conversion alone.', example: 'NEW', filter: true }),
    statusReason: text({ description: 'Why it is there; of those that are UNQUALIFIED or LOST always said.', example: null, nullable: true, personal: true }),
    value: money({ description: 'What it may bring.', example: { amount: '12500.00', currency: 'EUR' }, nullable: true, filter: true, sort: true }),
    score: integer({ description: 'How promising it is, from 0 to 100; null before anybody has reckoned.', example: null, nullable: true, reckoned: true, filter: true, sort: true }),
    grade: choice(GRADES, { description: 'The same as a letter, A being the best.', example: null, nullable: true, reckoned: true, filter: true }),
    scoredAt: instant({ description: 'When that was reckoned.', example: null, nullable: true, reckoned: true }),
    scoreVersion: integer({ description: 'By which version of the model.', example: null, nullable: true, reckoned: true }),
    consents: object<Consents>()({ description: 'Whether he may be written to, by channel, since when, and from where that is known. A channel that a change does not name stays as it is.', example: { email: { granted: true, at: '2026-11-02T09:30:00.000Z', source: 'web form' } }, schema: consentsShape, personal: true }),
    tags: tags({ description: 'Words to find it by.', example: ['fair'], filter: true, filterName: 'tag' }),
    ownerId: id({ description: 'Whose it is; null for nobody, and then everybody sees it.', example: null, nullable: true, filter: true, refers: { to: 'users' } }),
    assignedRuleId: id({ description: 'The rule by which he has got it; null when a person gave it to him.', example: null, nullable: true }),
    assignmentReason: text({ description: 'Why he has got it, where somebody has said so.', example: null, nullable: true, personal: true }),
    lastContactedAt: instant({ description: 'When somebody talked to him last: by the calls, e-mails and meetings that were logged.', example: null, nullable: true, filter: true, sort: true }),
    convertedAt: instant({ description: 'When it became a customer; null if it has not.', example: null, nullable: true, filter: true, sort: true }),
    convertedCustomerId: id({ description: 'The customer that it became.', example: null, nullable: true, filter: true, refers: { to: 'customers' } }),
    convertedCompanyId: id({ description: 'The company that it became.', example: null, nullable: true, filter: true, refers: { to: 'companies' } }),
    convertedContactId: id({ description: 'The contact that it became.', example: null, nullable: true, filter: true, refers: { to: 'contacts' } }),
    convertedDealId: id({ description: 'The deal that was opened with it.', example: null, nullable: true, filter: true }),
    erasedAt: instant({ description: 'When all that was held of him was erased; null if it was not. It takes no change any more.', example: null, nullable: true }),
  },
  relations: {
    owner: toOne('users', 'ownerId', 'Whose it is.'),
    customer: toOne('customers', 'convertedCustomerId', 'The customer that it became.'),
    company: toOne('companies', 'convertedCompanyId', 'The company that it became.'),
    contact: toOne('contacts', 'convertedContactId', 'The contact that it became.'),
    deal: toOne('deals', 'convertedDealId', 'The deal that was opened with it.'),
  },
});

export type LeadRow = RowOf<typeof leads>;
