import { Injectable } from '@nestjs/common';
import type { FieldChanges, Picks } from '../../../kernel/merged-fields.js';
import type { MergeId } from '../../../platform/merging/merge.js';
import { MergeDesk } from '../../../platform/merging/merge-desk.js';
import { PlainMerging } from '../../../platform/merging/merging.js';
import { Contact, CONTACT_PICKS } from '../domain/contact/contact.js';
import { BothAreCustomers } from '../domain/customer/customer.errors.js';
import { CustomerRepository } from '../domain/customer/customer.repository.js';
import { contacts } from '../application/queries/contacts.resource.js';

/** Makes one contact of two, and two of one again. A person is a customer once. */
@Injectable()
export class ContactMerging extends PlainMerging<Contact> {
  constructor(
    desk: MergeDesk,
    private readonly customers: CustomerRepository,
  ) {
    super(desk, { resource: contacts, type: Contact, picks: CONTACT_PICKS });
  }

  protected override async absorb(survivor: Contact, other: Contact, picks: Picks, mergeId: MergeId): Promise<FieldChanges> {
    const [mine, theirs] = [await this.customers.ofContact(survivor.id), await this.customers.ofContact(other.id)];
    if (mine && theirs && mine.id !== theirs.id) throw new BothAreCustomers();
    return super.absorb(survivor, other, picks, mergeId);
  }
}
