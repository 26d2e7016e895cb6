import { Injectable } from '@nestjs/common';
import { type CustomChanges, type CustomField } from '../../../kernel/custom-field.js';
import { readCustomValue } from '../../../kernel/custom-value.js';
import { CustomFields } from '../../../platform/custom-fields/custom-fields.js';
import { resourceNamed } from '../../../platform/resource/resource.js';
import { CustomerRegister, type Registration } from '../../directory/index.js';
import { CustomerRegistry } from '../application/ports/customer-registry.port.js';
import type { CompanyOfLead, Handover, PersonOfLead } from '../domain/lead/handover.js';
import type { Conversion } from '../domain/lead/lead.js';

type Company = NonNullable<Registration['company']>;
type Contact = NonNullable<Registration['contact']>;

/** A lead becomes the customer that its company is, or if there is none its person. */
export const kindOf = ({ company }: Pick<Handover, 'company'>) => (company === null ? 'PERSON' : 'COMPANY');

const isSame = (one: CustomField, other: CustomField) => one.key === other.key && one.type === other.type && one.refersTo === other.refersTo;

/** Leaves it to the directory, in the unit of work that is open: the lead and its customer are committed together. */
@Injectable()
export class DirectoryCustomerRegistry extends CustomerRegistry {
  constructor(
    private readonly directory: CustomerRegister,
    private readonly customFields: CustomFields,
  ) {
    super();
  }

  async register({ leadId, company, person, ownerId, tags, consents, customFields }: Handover, identify?: Registration['identify']): Promise<Omit<Conversion, 'dealId'>> {
    const { customerId, companyId, contactId } = await this.directory.register({
      leadId,
      kind: kindOf({ company }),
      company: company && ('id' in company ? (company as Company) : await this.company(company, tags, customFields)),
      contact: person && ('id' in person ? ({ id: person.id, consents } as Contact) : { ...(await this.contact(person, tags, customFields)), consents }),
      ownerId,
      tags,
      ...(identify && { identify }),
    });
    return { customerId, companyId, contactId };
  }

  private async company({ address, ...company }: CompanyOfLead, tags: readonly string[], values: CustomChanges): Promise<Company> {
    return { ...company, country: address?.country ?? null, billingAddress: address, tags, customFields: await this.carried('companies', values) };
  }

  private async contact({ email, phone, phoneInput, ...person }: PersonOfLead, tags: readonly string[], values: CustomChanges): Promise<Contact> {
    return {
      ...person,
      emails: email === null ? [] : [{ address: email, label: null, primary: true }],
      phones: phone === null ? [] : [{ number: phone, ...(phoneInput !== null && { input: phoneInput }), extension: null, label: null, primary: true }],
      tags,
      customFields: await this.carried('contacts', values),
    };
  }

  /** The values of the fields that those records have too, by key and kind, as far as they may stand there. */
  private async carried(to: 'companies' | 'contacts', values: CustomChanges): Promise<CustomChanges> {
    const [ofLeads, theirs] = [await this.customFields.fieldsOf(resourceNamed('leads')), await this.customFields.fieldsOf(resourceNamed(to))];
    const shared = theirs.filter((field) => values[field.key] !== undefined && ofLeads.some((one) => isSame(one, field)) && 'value' in readCustomValue(field, values[field.key]));
    return Object.fromEntries(shared.map(({ key }) => [key, values[key]]));
  }
}
