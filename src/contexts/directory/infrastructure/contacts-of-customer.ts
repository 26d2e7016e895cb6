import type { Condition } from '../../../platform/conditions/condition.js';
import { NEWEST, NewestRecords } from '../../../platform/overviews/newest-records.js';
import { ContributesToOverview, type Overviewed } from '../../../platform/overviews/overview-part.js';
import type { Resource } from '../../../platform/resource/resource.js';
import { contacts } from '../application/queries/contacts.resource.js';

/** The people in the company that a customer is; of a customer without one, whoever it is. */
@ContributesToOverview({ of: 'customers', name: 'contacts', description: `The people in its company: the newest ${NEWEST}.`, reads: 'contacts', schema: { type: 'array', items: { $ref: '#/components/schemas/Contact' } } })
export class ContactsOfCustomer extends NewestRecords {
  protected readonly resource = contacts as Resource;

  protected belongingTo({ related: { company, contact } }: Overviewed): Condition {
    return company ? { field: 'companyId', op: 'eq', value: company } : { field: 'id', op: 'in', value: contact ? [contact] : [] };
  }
}
