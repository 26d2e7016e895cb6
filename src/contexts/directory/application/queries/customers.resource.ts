import { choice, id, integer, object, tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf, toMany, toOne } from '../../../../platform/resource/resource.js';
import { CUSTOMER_STATUSES } from '../../domain/customer/customer-status.js';
import { CUSTOMER_KINDS } from '../../domain/customer/customer.js';
import { wordsShape } from './shapes.js';

export const customers = describeResource({
  name: 'customers',
  record: 'customer',
  context: 'directory',
  description: 'People and companies with whom there is business.',
  demo: '01930b6e-6c00-7000-8000-000000000501',
  table: 'directory.customers',
  owner: 'ownerId',
  sharesUnowned: true,
  customFields: true,
  findable: { title: ['name'], subtitle: ['number'], words: ['number', 'otherSystems', 'tags'], through: ['companyId'] },
  about: [{ by: 'contactId', only: { kind: 'PERSON' }, same: true }],
  fields: {
    number: text({ description: "Its number; no two customers have the same. Left out, it is the next of the tenant's sequence.", example: 'C-000501', filter: true, sort: true, search: true, unique: true }),
    kind: choice(CUSTOMER_KINDS, { description: 'What it is: a person names a contact, a company a company.', example: 'COMPANY', filter: true }),
    name: text({ description: 'What it is called: as the company or the contact, if nobody says otherwise.', example: 'Nordlicht Logistik', filter: true, sort: true, search: true, personal: true }),
    companyId: id({ description: 'The company that it is, or that the person is in.', example: '01930b6e-6c00-7000-8000-000000000201', nullable: true, filter: true, refers: { to: 'companies' } }),
    contactId: id({ description: 'The person that it is, or that speaks for the company.', example: null, nullable: true, filter: true, refers: { to: 'contacts' } }),
    status: choice(CUSTOMER_STATUSES, { description: 'Where it stands. Not every move is allowed: 422 says which are.', example: 'ACTIVE', filter: true }),
    paymentTermsDays: integer({ description: 'How many days it has to pay.', example: 30, nullable: true }),
    creditAccountId: id({ description: 'The account that its credit is kept on.', example: null, nullable: true, filter: true }),
    otherSystems: object<Readonly<Record<string, string>>>()({ description: 'What it is called in other systems, by system.', example: { erp: '70012' }, schema: wordsShape }),
    sourceLeadId: id({ description: 'The lead that it was made of.', example: null, nullable: true, filter: true }),
    sourceContactId: id({ description: 'The contact that was converted into it.', example: null, nullable: true, filter: true, refers: { to: 'contacts' } }),
    tags: tags({ description: 'Words to find it by.', example: ['renewal'], filter: true, filterName: 'tag' }),
    ownerId: id({ description: 'Whose it is; null for nobody, and then everybody sees it.', example: null, nullable: true, filter: true, refers: { to: 'users' } }),
  },
  relations: {
    company: toOne('companies', 'companyId', 'The company.'),
    contact: toOne('contacts', 'contactId', 'The contact.'),
    deals: toMany('deals', 'customerId', 'What may be sold to it: the newest 20.'),
    owner: toOne('users', 'ownerId', 'Whose it is.'),
  },
});

export type CustomerRow = RowOf<typeof customers>;
