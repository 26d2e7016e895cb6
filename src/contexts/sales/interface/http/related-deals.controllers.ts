import { Controller } from '@nestjs/common';
import { RelatedController } from '../../../../platform/resource/related-controller.js';
import { deals } from '../../application/queries/deals.resource.js';

@Controller('companies')
export class CompanyDealsController extends RelatedController({ of: 'companies', list: deals, held: (id) => ({ field: 'companyId', op: 'eq', value: id }) }) {}

/** Those in which he is spoken with first. */
@Controller('contacts')
export class ContactDealsController extends RelatedController({ of: 'contacts', list: deals, held: (id) => ({ field: 'contactId', op: 'eq', value: id }) }) {}

@Controller('customers')
export class CustomerDealsController extends RelatedController({ of: 'customers', list: deals, held: (id) => ({ field: 'customerId', op: 'eq', value: id }) }) {}
