import type { Condition } from '../../../platform/conditions/condition.js';
import { NEWEST, NewestRecords } from '../../../platform/overviews/newest-records.js';
import { ContributesToOverview, type Overviewed } from '../../../platform/overviews/overview-part.js';
import type { Resource } from '../../../platform/resource/resource.js';
import { deals } from '../application/queries/deals.resource.js';

/** What may be sold to a customer, or to the company that he is. */
@ContributesToOverview({ of: 'customers', name: 'openDeals', description: `Its open deals, and those of the company that it is: the newest ${NEWEST}.`, reads: 'deals', schema: { type: 'array', items: { $ref: '#/components/schemas/Deal' } } })
export class OpenDealsOfCustomer extends NewestRecords {
  protected readonly resource = deals as unknown as Resource;

  protected belongingTo({ id, related: { company } }: Overviewed): Condition {
    const ofCustomer: Condition = { field: 'customerId', op: 'eq', value: id };
    return { and: [company ? { or: [ofCustomer, { field: 'companyId', op: 'eq', value: company }] } : ofCustomer, { field: 'status', op: 'eq', value: 'OPEN' }] };
  }
}
