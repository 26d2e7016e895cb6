import { Query } from '../../../../platform/dispatch/message.js';
import type { CustomerRow } from './customers.resource.js';

/** The customer with its company and its contact, and with what each context knows of it. */
export interface CustomerOverview {
  readonly customer: CustomerRow;
  readonly [part: string]: unknown;
}

/** Look at a customer as a whole. */
export class ReadCustomerOverview extends Query<CustomerOverview> {
  readonly id!: string;
}
