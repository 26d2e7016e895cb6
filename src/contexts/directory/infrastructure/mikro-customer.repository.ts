import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Records } from '../../../platform/persistence/records.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import type { CompanyId } from '../domain/company/company.js';
import type { ContactId } from '../domain/contact/contact.js';
import { Customer, type CustomerId } from '../domain/customer/customer.js';
import { CustomerRepository } from '../domain/customer/customer.repository.js';

@Injectable()
export class MikroCustomerRepository extends CustomerRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  add(customer: Customer, externalId?: string): void {
    if (externalId !== undefined) UnitOfWork.current().externalIds.set(customer.id, externalId);
    this.records.add(customer);
  }

  get(id: CustomerId): Promise<Customer> {
    return this.records.get(Customer, id);
  }

  ofContact(id: ContactId): Promise<Customer | null> {
    return this.em.findOne(Customer as never, { $or: [{ sourceContactId: id }, { kind: 'PERSON', contactId: id }] } as never);
  }

  async ofCompany(id: CompanyId): Promise<Customer | null> {
    await this.alone('company', id);
    return this.em.findOne(Customer as never, { kind: 'COMPANY', companyId: id } as never, { orderBy: { id: 'asc' } as never });
  }

  ofExternalId(externalId: string): Promise<Customer | null> {
    return this.em.findOne(Customer as never, { externalId } as never);
  }

  async ofLead(id: string): Promise<Customer | null> {
    await this.alone('lead', id);
    return this.em.findOne(Customer as never, { sourceLeadId: id } as never);
  }

  /** Until this is committed nobody else asks for the customer of that. */
  private async alone(kind: 'company' | 'lead', id: string): Promise<void> {
    await this.unitOfWork.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`customer of ${kind} `}::text || ${Work.current().tenantId}::text || ${id}::text, 0))`);
  }
}
