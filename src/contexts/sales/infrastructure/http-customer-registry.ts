import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import { CustomerRegistry } from '../application/ports/customer-registry.port.js';
import type { CompanyOfLead, Handover, PersonOfLead } from '../domain/lead/handover.js';
import type { Conversion } from '../domain/lead/lead.js';
import { type DirectoryCustomerRegistry, kindOf } from './directory-customer-registry.js';
import type { CustomerQuestion, RemoteRegistry } from './remote-registry.js';

const companyTold = (company: { readonly id: string } | CompanyOfLead) => ('id' in company ? { id: company.id } : company);

function personTold(person: { readonly id: string } | PersonOfLead) {
  if ('id' in person) return { id: person.id };
  const { phoneInput, ...told } = person;
  return told;
}

const questionOf = (name: string, handover: Handover): CustomerQuestion => ({
  tenantId: Work.current().tenantId,
  leadId: handover.leadId,
  kind: kindOf(handover),
  name,
  company: handover.company && companyTold(handover.company),
  contact: handover.person && personTold(handover.person),
});

/** Asks a registry outside of this product for every new customer, before it is committed. Customer, company and contact are kept by the directory all the same, so that all else can refer to them: the customer bears the registry's id and number. */
export class HttpCustomerRegistry extends CustomerRegistry {
  constructor(
    private readonly directory: DirectoryCustomerRegistry,
    private readonly remote: RemoteRegistry,
  ) {
    super();
  }

  register(handover: Handover): Promise<Omit<Conversion, 'dealId'>> {
    return this.directory.register(handover, (name) => {
      const question = questionOf(name, handover);
      return this.remote.remembered(question) ?? UnitOfWork.current().foreign.to(JSON.stringify(question), () => this.remote.customerOf(question));
    });
  }
}
