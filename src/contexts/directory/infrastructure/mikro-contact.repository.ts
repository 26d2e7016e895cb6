import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { Contact, type ContactId } from '../domain/contact/contact.js';
import { ContactRepository } from '../domain/contact/contact.repository.js';

@Injectable()
export class MikroContactRepository extends ContactRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
  ) {
    super();
  }

  add(contact: Contact): void {
    this.records.add(contact);
  }

  get(id: ContactId): Promise<Contact> {
    return this.records.get(Contact, id);
  }

  async hold(id: ContactId): Promise<Contact> {
    await this.em.findOne(Contact as never, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return this.get(id);
  }
}
