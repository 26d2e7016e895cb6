import { date, id, instant, object, tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf, toMany, toOne } from '../../../../platform/resource/resource.js';
import { addressShape, consentsShape } from '../../../../platform/resource/shapes.js';
import type { Position } from '../../domain/contact/career.js';
import type { Consents } from '../../../../kernel/consents.js';
import type { Email, Phone } from '../../domain/contact/contact.js';
import type { Address } from '../../../../kernel/address.js';
import { emailShape, phoneShape, positionShape, wordsShape } from './shapes.js';

export const contacts = describeResource({
  name: 'contacts',
  record: 'contact',
  context: 'directory',
  description: 'People, and in which companies they are and were.',
  demo: '01930b6e-6c00-7000-8000-000000000301',
  table: 'directory.contacts',
  owner: 'ownerId',
  sharesUnowned: true,
  customFields: true,
  findable: { title: ['firstName', 'lastName'], subtitle: ['role', 'email'], words: ['social', 'tags'], addresses: ['emailAddresses'], phones: ['phoneNumbers'], through: ['companyId'] },
  mergeable: true,
  verbs: {
    convert: 'Make customers of contacts.',
    merge: 'Make one contact of two.',
    import: 'Bring in contacts from files.',
    disclose: 'Take away all that is held of a contact, in every part of the product.',
    erase: 'Erase contacts for good, wherever something is held of them.',
  },
  grants: {
    manager: { read: 'team', write: 'team', delete: 'team', export: 'team', convert: 'team', merge: 'team', import: 'team', disclose: 'team' },
    agent: { read: 'own', write: 'own', delete: 'own', convert: 'own' },
  },
  fields: {
    salutation: text({ description: 'How he is addressed.', example: 'Ms.', nullable: true, personal: true }),
    firstName: text({ description: 'His first name.', example: 'Lene', nullable: true, filter: true, sort: true, search: true, personal: true }),
    lastName: text({ description: 'His last name.', example: 'Brandt', filter: true, sort: true, search: true, personal: true }),
    title: text({ description: 'His academic or other title.', example: 'Dr.', nullable: true, personal: true }),
    companyId: id({ description: 'The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions.', example: null, nullable: true, filter: true, refers: { to: 'companies' } }),
    role: text({ description: 'What he is there.', example: null, nullable: true, search: true, personal: true }),
    positions: object<readonly Position[]>()({ description: 'The companies that he is and was in, with the main one of the present.', example: [], many: true, schema: positionShape, personal: true, refers: { to: 'companies', member: 'companyId' } }),
    emails: object<readonly Email[]>()({ description: 'His e-mail addresses, in lower case; one of them is the primary one.', example: [{ address: 'lene.brandt@kuestenwind.example', label: 'work', primary: true }], many: true, schema: emailShape, personal: true }),
    email: text({ description: 'The primary e-mail address.', example: 'lene.brandt@kuestenwind.example', nullable: true, filter: true, sort: true, derived: true, personal: true }),
    emailAddresses: tags({ description: 'All of them, to filter by.', example: ['lene.brandt@kuestenwind.example'], filter: true, filterName: 'emailAddress', search: true, derived: true, onlyWhenAsked: true, personal: true }),
    phones: object<readonly Phone[]>()({ description: 'His telephone numbers, in E.164 with what was typed beside; one of them is the primary one.', example: [{ number: '+494315550201', input: '0431 555-0201', extension: null, label: 'work', primary: true }], many: true, schema: phoneShape, personal: true }),
    phone: text({ description: 'The primary telephone number.', example: '+494315550201', nullable: true, filter: true, derived: true, personal: true }),
    phoneNumbers: tags({ description: 'All of them, to filter by.', example: ['+494315550201'], filter: true, filterName: 'phoneNumber', search: true, derived: true, onlyWhenAsked: true, personal: true }),
    address: object<Address>()({ description: 'Where post goes to.', example: { street: 'Lornsenstraße 4', street2: null, postalCode: '24105', city: 'Kiel', region: null, country: 'DE' }, nullable: true, schema: addressShape, personal: true }),
    social: object<Readonly<Record<string, string>>>()({ description: 'What he is called in social networks, by network.', example: { linkedin: 'lene-brandt' }, schema: wordsShape, personal: true }),
    birthday: date({ description: 'When he was born.', example: '1984-05-17', nullable: true, personal: true }),
    consents: object<Consents>()({ description: 'Whether he may be written to, by channel, since when, and from where that is known. A channel that a change does not name stays as it is.', example: { email: { granted: true, at: '2026-11-02T09:30:00.000Z', source: 'trade fair' } }, schema: consentsShape, personal: true }),
    convertedAt: instant({ description: 'When he became a customer; null if he has not.', example: null, nullable: true }),
    erasedAt: instant({ description: 'When all that was held of him was erased; null if it was not. He takes no change any more.', example: null, nullable: true }),
    tags: tags({ description: 'Words to find him by.', example: ['decision-maker'], filter: true, filterName: 'tag' }),
    ownerId: id({ description: 'Whose he is; null for nobody, and then everybody sees him.', example: null, nullable: true, filter: true, refers: { to: 'users' } }),
  },
  relations: {
    company: toOne('companies', 'companyId', 'The main company that he is in.'),
    customers: toMany('customers', 'contactId', 'The customers that he is, or speaks for: the newest 20.'),
    deals: toMany('deals', 'contactId', 'The deals in which he is spoken with first: the newest 20.'),
    owner: toOne('users', 'ownerId', 'Whose he is.'),
  },
});

export type ContactRow = RowOf<typeof contacts>;
