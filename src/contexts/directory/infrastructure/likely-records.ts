import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { knowledgeOf } from '../../../platform/duplicates/duplicate-routes.js';
import { Duplicates } from '../../../platform/duplicates/duplicates.js';
import type { Resource } from '../../../platform/resource/resource.js';
import type { CompanyOfLead, ContactOfLead } from '../application/customer-register.js';
import { KnownRecords } from '../application/ports/known-records.port.js';
import { companies } from '../application/queries/companies.resource.js';
import { contacts } from '../application/queries/contacts.resource.js';
import type { CompanyId } from '../domain/company/company.js';
import type { ContactId } from '../domain/contact/contact.js';

@Injectable()
export class LikelyRecords extends KnownRecords {
  constructor(
    private readonly duplicates: Duplicates,
    private readonly module: ModuleRef,
  ) {
    super();
  }

  async company(company: CompanyOfLead): Promise<CompanyId | null> {
    return (await this.likeliest(companies, company)) as CompanyId | null;
  }

  async contact(contact: ContactOfLead): Promise<ContactId | null> {
    return (await this.likeliest(contacts, contact)) as ContactId | null;
  }

  private async likeliest(resource: Resource, record: object): Promise<string | null> {
    const knowledge = this.module.get(knowledgeOf(resource)!, { strict: false });
    const [found] = await this.duplicates.certainly(resource, knowledge, record as Readonly<Record<string, unknown>>);
    return found?.id ?? null;
  }
}
