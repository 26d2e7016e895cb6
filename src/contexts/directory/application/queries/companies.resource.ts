import { id, integer, money, object, tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf, toMany, toOne } from '../../../../platform/resource/resource.js';
import { addressShape } from '../../../../platform/resource/shapes.js';
import type { Address } from '../../../../kernel/address.js';

const ADDRESS = { street: 'Hafenstraße 12', street2: null, postalCode: '24103', city: 'Kiel', region: 'Schleswig-Holstein', country: 'DE' };

export const companies = describeResource({
  name: 'companies',
  record: 'company',
  context: 'directory',
  description: 'Organisations that people work in and that buy; also reached as accounts.',
  demo: '01930b6e-6c00-7000-8000-000000000201',
  table: 'directory.companies',
  owner: 'ownerId',
  sharesUnowned: true,
  customFields: true,
  findable: { title: ['name'], subtitle: ['legalName'], words: ['legalName', 'registrationNumber', 'taxNumber', 'tags'], addresses: ['domains', 'website'], phones: ['phone'] },
  mergeable: true,
  verbs: { merge: 'Make one company of two.', import: 'Bring in companies from files.' },
  grants: {
    manager: { read: 'team', write: 'team', delete: 'team', export: 'team', merge: 'team', import: 'team' },
    agent: { read: 'own', write: 'own', delete: 'own' },
  },
  fields: {
    name: text({ description: 'What it is called.', example: 'Küstenwind Spedition', filter: true, sort: true, search: true }),
    legalName: text({ description: 'What it is called in its register.', example: 'Küstenwind Spedition GmbH', nullable: true, search: true }),
    registrationNumber: text({ description: 'Its number in that register.', example: 'HRB 23456 KI', nullable: true, filter: true, search: true }),
    taxNumber: text({ description: 'Its number for value-added tax.', example: 'DE234567891', nullable: true, filter: true, search: true }),
    website: text({ description: 'Its website; `example.com` is enough.', example: 'https://www.kuestenwind.example', nullable: true }),
    domains: tags({ description: 'The domains that its mail comes from; that of the website, if none is said.', example: ['kuestenwind.example'], filter: true, filterName: 'domain', search: true }),
    industry: text({ description: 'One of GET /lookups/industries.', example: 'logistics', nullable: true, filter: true }),
    country: text({ description: 'Where it is, one of GET /lookups/countries.', example: 'DE', nullable: true, filter: true }),
    employees: integer({ description: 'How many people work there.', example: 240, nullable: true, filter: true, sort: true }),
    annualRevenue: money({ description: 'What it takes in a year.', example: { amount: '18500000.00', currency: 'EUR' }, nullable: true, filter: true, sort: true }),
    parentId: id({ description: 'The company that it belongs to: neither itself, nor one that belongs to it.', example: null, nullable: true, filter: true, refers: { to: 'companies' } }),
    billingAddress: object<Address>()({ description: 'Where bills go to.', example: ADDRESS, nullable: true, schema: addressShape }),
    shippingAddress: object<Address>()({ description: 'Where goods go to.', example: null, nullable: true, schema: addressShape }),
    phone: text({ description: 'Its telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings.', example: '+494315550200', nullable: true, filter: true, search: true }),
    phoneInput: text({ description: 'The number as it was typed.', example: '0431 555-0200', nullable: true, derived: true }),
    tags: tags({ description: 'Words to find it by.', example: ['key-account'], filter: true, filterName: 'tag' }),
    ownerId: id({ description: 'Whose it is; null for nobody, and then everybody sees it.', example: null, nullable: true, filter: true, refers: { to: 'users' } }),
  },
  relations: {
    parent: toOne('companies', 'parentId', 'The company that it belongs to.'),
    children: toMany('companies', 'parentId', 'The companies that belong to it: the newest 20.'),
    contacts: toMany('contacts', 'companyId', 'The people whose main company it is: the newest 20.'),
    customers: toMany('customers', 'companyId', 'The customers that it is: the newest 20.'),
    deals: toMany('deals', 'companyId', 'What may be sold to it: the newest 20.'),
    owner: toOne('users', 'ownerId', 'Whose it is.'),
  },
});

export type CompanyRow = RowOf<typeof companies>;
