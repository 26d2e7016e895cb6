import type { Contact, ContactId } from './contact.js';

export abstract class ContactRepository {
  abstract add(contact: Contact): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: ContactId): Promise<Contact>;
  /** The same; nobody else changes it until this is committed. */
  abstract hold(id: ContactId): Promise<Contact>;
}
