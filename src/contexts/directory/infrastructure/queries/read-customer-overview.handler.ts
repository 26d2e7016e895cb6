import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CustomFields } from '../../../../platform/custom-fields/custom-fields.js';
import { showCustomFields } from '../../../../platform/custom-fields/shown-custom-fields.js';
import { Overviews } from '../../../../platform/overviews/overviews.js';
import { Reads } from '../../../../platform/persistence/reads.js';
import { RecordNotFound } from '../../../../platform/persistence/refusals.js';
import { presentSights } from '../../../../platform/resource/sight.js';
import { readStatement } from '../../../../platform/resource/statements.js';
import { customers, type CustomerRow } from '../../application/queries/customers.resource.js';
import { type CustomerOverview, ReadCustomerOverview } from '../../application/queries/read-customer-overview.query.js';

/** Two round trips: the customer, and then all parts at once. */
@QueryHandler(ReadCustomerOverview)
export class ReadCustomerOverviewHandler implements IQueryHandler<ReadCustomerOverview> {
  constructor(
    private readonly reads: Reads,
    private readonly customFields: CustomFields,
    private readonly overviews: Overviews,
  ) {}

  async execute({ id }: ReadCustomerOverview): Promise<CustomerOverview> {
    const [resource, sights] = [await this.customFields.of(customers), presentSights()];
    const shape = { fields: resource.wholeShape.fields, include: ['company', 'contact', 'owner'].filter((name) => name in resource.relations) };
    const customer = (await this.reads.first(readStatement(resource, id, shape, sights))) as CustomerRow | undefined;
    if (!customer) throw new RecordNotFound(resource.record, id);
    showCustomFields(resource, shape, [customer as never]);
    const { statements, answers } = await this.overviews.asked(resource.name, { id, related: { company: customer.companyId, contact: customer.contactId, lead: customer.sourceLeadId } }, sights);
    const rows = statements.length === 0 ? [] : await this.reads.all(statements);
    return { customer, ...answers(rows) };
  }
}
