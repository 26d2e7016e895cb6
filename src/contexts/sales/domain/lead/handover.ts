import type { Address } from '../../../../kernel/address.js';
import type { Consents } from '../../../../kernel/consents.js';
import type { CustomChanges } from '../../../../kernel/custom-field.js';
import type { LeadDetails, LeadId } from './lead.js';

/** A company that is made of a lead. */
export interface CompanyOfLead {
  readonly name: string;
  readonly website: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly address: Address | null;
  /** Only where nobody is there whose it would be. */
  readonly phone: string | null;
}

/** A person that is made of a lead. */
export interface PersonOfLead {
  readonly firstName: string | null;
  readonly lastName: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly phoneInput: string | null;
  /** Only of one who is in no company. */
  readonly address: Address | null;
}

/** What is there already of a lead that becomes a customer. */
export interface Named {
  readonly companyId: string | null;
  readonly contactId: string | null;
}

/** What goes along when a lead becomes a customer. */
export interface Handover {
  readonly leadId: LeadId;
  readonly company: { readonly id: string } | CompanyOfLead | null;
  readonly person: { readonly id: string } | PersonOfLead | null;
  readonly ownerId: string | null;
  readonly tags: readonly string[];
  readonly consents: Consents;
  readonly customFields: CustomChanges;
}

const said = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

/** What a lead is called: the company that asks, or the person. */
export const calledOf = ({ companyName, firstName, lastName }: Pick<LeadDetails, 'companyName' | 'firstName' | 'lastName'>): string => said(companyName) ?? [said(firstName), said(lastName)].filter((word) => word !== null).join(' ');

/** A lead becomes the customer that its company is, or if there is none its person. Who is called by one name alone has that as his last. */
export function handoverOf(leadId: LeadId, lead: LeadDetails & { readonly consents: Consents }, named: Named): Handover {
  const { title, email, phone, phoneInput, address, website, industry, employees, ownerId, tags, consents, customFields } = lead;
  const [firstName, lastName, companyName] = [said(lead.firstName), said(lead.lastName), said(lead.companyName)];
  const calledBy = lastName ?? firstName;
  const isInCompany = named.companyId !== null || companyName !== null;
  const company = companyName === null ? null : { name: companyName, website, industry, employees, address, phone: calledBy === null ? phone : null };
  const person = calledBy === null ? null : { firstName: lastName === null ? null : firstName, lastName: calledBy, title, email, phone, phoneInput, address: isInCompany ? null : address };
  return {
    leadId,
    company: named.companyId === null ? company : { id: named.companyId },
    person: named.contactId === null ? person : { id: named.contactId },
    ownerId,
    tags,
    consents,
    customFields,
  };
}
