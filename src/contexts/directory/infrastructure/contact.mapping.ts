import { p } from '@mikro-orm/postgresql';
import type { CustomChanges } from '../../../kernel/custom-field.js';
import { duplicateKeys } from '../../../platform/duplicates/keyed-mapping.js';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { contactFacts, contactLikeness } from '../domain/contact/contact-likeness.js';
import type { Position } from '../domain/contact/career.js';
import type { Consents } from '../../../kernel/consents.js';
import { Contact, type Email, type Phone } from '../domain/contact/contact.js';
import type { Address } from '../../../kernel/address.js';

const emailsOf = (contact: unknown) => (contact as { emails: readonly Email[] }).emails;
const phonesOf = (contact: unknown) => (contact as { phones: readonly Phone[] }).phones;

const primaryEmail = (contact: unknown) => (emailsOf(contact).find(({ primary }) => primary)?.address ?? null) as string;
const primaryPhone = (contact: unknown) => (phonesOf(contact).find(({ primary }) => primary)?.number ?? null) as string;
const allEmails = (contact: unknown) => emailsOf(contact).map(({ address }) => address);
const allPhones = (contact: unknown) => [...new Set(phonesOf(contact).map(({ number }) => number))];

export const ContactMapping = mapAggregate(Contact, 'directory.contacts', {
  salutation: p.text().nullable(),
  firstName: p.text().nullable(),
  lastName: p.text(),
  title: p.text().nullable(),
  companyId: p.uuid().nullable(),
  role: p.text().nullable(),
  positions: p.json<readonly Position[]>(),
  emails: p.json<readonly Email[]>(),
  email: p.text().nullable().onCreate(primaryEmail).onUpdate(primaryEmail),
  emailAddresses: p.array().onCreate(allEmails).onUpdate(allEmails),
  phones: p.json<readonly Phone[]>(),
  phone: p.text().nullable().onCreate(primaryPhone).onUpdate(primaryPhone),
  phoneNumbers: p.array().onCreate(allPhones).onUpdate(allPhones),
  address: p.json<Address | null>().nullable(),
  social: p.json<Readonly<Record<string, string>>>(),
  birthday: p.date().nullable(),
  consents: p.json<Consents>(),
  convertedAt: p.datetime(3).nullable(),
  erasedAt: p.datetime(3).nullable(),
  tags: p.array(),
  ownerId: p.uuid().nullable(),
  customFields: p.json<CustomChanges>(),
  duplicateKeys: duplicateKeys((contact) => contactLikeness.keysOf(contactFacts(contact))),
});
