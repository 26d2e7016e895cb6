import { DEMO_USERS } from '../../platform/auth/demo.js';
import type { Command } from '../../platform/dispatch/message.js';
import type { Seed } from '../../platform/seed/seed.js';
import { CreateCompany } from './application/commands/create-company.command.js';
import { CreateContact } from './application/commands/create-contact.command.js';
import { CreateCustomer } from './application/commands/create-customer.command.js';
import { MoveCustomer } from './application/commands/move-customer.command.js';
import type { CompanyId } from './domain/company/company.js';
import type { ContactId } from './domain/contact/contact.js';
import type { CustomerId } from './domain/customer/customer.js';

const idOf = (number: number) => `01930b6e-6c00-7000-8000-${String(number).padStart(12, '0')}`;
const companyOf = (number: number | null) => (number === null ? null : (idOf(number) as CompanyId));

type By = keyof typeof DEMO_USERS;
type CompanyLine = readonly [number: number, daysAgo: number, by: By, name: string, domain: string, industry: string, place: readonly [street: string, postalCode: string, city: string, country: string], employees: number, revenue: string, phone: string, tags: string, parent: number | null];
type ContactLine = readonly [number: number, daysAgo: number, by: By, salutation: string, firstName: string, lastName: string, company: number | null, role: string | null, email: string, phone: string, tags: string];

const COMPANIES: readonly CompanyLine[] = [
  [200, 58, 'manager', 'Hansen Gruppe', 'hansen-gruppe.example', 'logistics', ['Holstenbrücke 2', '24103', 'Kiel', 'DE'], 2_100, '412000000', '+49 431 5550000', 'group', null],
  [201, 57, 'agent', 'Nordlicht Logistik', 'nordlicht.example', 'logistics', ['Hafenstraße 12', '24103', 'Kiel', 'DE'], 240, '18500000', '+49 431 555-0100', 'key-account,logistics', 200],
  [202, 52, 'agent', 'Jørgensen & Sønner', 'jorgensen.example', 'transport-sea', ['Havnegade 7', '6700', 'Esbjerg', 'DK'], 85, '9400000', '+45 75 55 01 00', 'fair', null],
  [203, 45, 'manager', 'Öztürk Maschinenbau', 'oeztuerk.example', 'machinery', ['Industrieweg 31', '28309', 'Bremen', 'DE'], 410, '61000000', '+49 421 5550300', 'import', null],
  [204, 39, 'agent', 'Blue Harbour Software', 'blueharbour.example', 'software', ['12 Quayside', 'BS1 4QD', 'Bristol', 'GB'], 35, '3200000', '+44 117 496 0400', 'website', null],
  [205, 30, 'agent', 'Lumière Énergie', 'lumiere.example', 'renewables', ['4 rue des Lilas', '44000', 'Nantes', 'FR'], 160, '27500000', '+33 2 40 55 05 00', '', null],
];

const CONTACTS: readonly ContactLine[] = [
  [301, 56, 'agent', 'Ms.', 'Jana', 'Petersen', 201, 'Head of purchasing', 'jana.petersen@nordlicht.example', '+49 431 555-0101', 'decision-maker'],
  [302, 52, 'agent', 'Mr.', 'Lars', 'Jørgensen', 202, 'Owner', 'lars@jorgensen.example', '+45 75 55 01 01', 'decision-maker'],
  [303, 51, 'agent', 'Ms.', 'Mette', 'Holm', 202, 'Operations', 'mette@jorgensen.example', '+45 75 55 01 02', ''],
  [304, 45, 'manager', 'Ms.', 'Ayşe', 'Öztürk', 203, 'Managing director', 'a.oeztuerk@oeztuerk.example', '+49 421 5550301', 'decision-maker'],
  [305, 38, 'agent', 'Mr.', 'Tom', 'Ashdown', 204, 'CTO', 'tom@blueharbour.example', '+44 117 496 0401', 'technical'],
  [306, 29, 'agent', 'Mme', 'Claire', 'Fontaine', 205, 'Achats', 'c.fontaine@lumiere.example', '+33 2 40 55 05 01', ''],
  [307, 12, 'agent', 'Mr.', 'Piet', 'de Vries', null, null, 'piet@devries.example', '+31 20 555 0700', 'consultant'],
];

const wordsOf = (words: string) => words.split(',').filter((word) => word !== '');

function company([number, , , name, domain, industry, [street, postalCode, city, country], employees, amount, phone, tags, parent]: CompanyLine): Command<unknown> {
  const currency = { DE: 'EUR', DK: 'DKK', GB: 'GBP', FR: 'EUR' }[country]!;
  return Object.assign(new CreateCompany(), {
    id: idOf(number), name, website: `https://www.${domain}`, industry, country, employees, annualRevenue: { amount: `${amount}.00`, currency }, parentId: companyOf(parent), phone,
    billingAddress: { street, street2: null, postalCode, city, region: null, country }, tags: wordsOf(tags),
  });
}

function contact([number, daysAgo, , salutation, firstName, lastName, at, role, address, phone, tags]: ContactLine, now: Date): Command<unknown> {
  const given = new Date(now.getTime() - daysAgo * 86_400_000).toISOString();
  return Object.assign(new CreateContact(), {
    id: idOf(number), salutation, firstName, lastName, companyId: companyOf(at), role, emails: [{ address, label: 'work', primary: true }], phones: [{ number: phone, extension: null, label: 'work', primary: true }],
    consents: { email: { granted: true, at: given, source: 'trade fair' } }, tags: wordsOf(tags),
  });
}

const customer = (number: number, at: number, who: number, tags: string): Command<unknown> =>
  Object.assign(new CreateCustomer(), { id: idOf(number), kind: 'COMPANY', companyId: companyOf(at), contactId: idOf(who) as ContactId, paymentTermsDays: 30, otherSystems: { erp: `7001${number - 500}` }, tags: wordsOf(tags) });

/** Whom a small sales team in the north would know. */
export const seedDirectory: Seed = {
  name: 'companies, contacts and customers',
  async fill({ as, execute }) {
    for (const line of COMPANIES) await as(DEMO_USERS[line[2]], line[1], () => execute(company(line)));
    for (const line of CONTACTS) await as(DEMO_USERS[line[2]], line[1], () => execute(contact(line, new Date())));
    for (const [number, daysAgo, at, who, tags] of [[501, 24, 201, 301, 'renewal'], [502, 10, 202, 302, '']] as const) {
      const made = await as(DEMO_USERS.agent, daysAgo, () => execute(customer(number, at, who, tags)));
      if (made !== undefined) await as(DEMO_USERS.agent, daysAgo - 1, () => execute(MoveCustomer.of({ id: idOf(number) as CustomerId, status: 'ACTIVE' })));
    }
    return COMPANIES.length + CONTACTS.length + 2;
  },
};
