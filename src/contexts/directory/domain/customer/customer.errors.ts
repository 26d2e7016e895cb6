import { DomainError } from '../../../../kernel/domain-error.js';
import { type CustomerStatus, STATUS_MOVES } from './customer-status.js';

export class StatusMoveNotAllowed extends DomainError {
  constructor(from: CustomerStatus, to: CustomerStatus) {
    const allowed = STATUS_MOVES[from].join(', ');
    super('rule', 'status_move_not_allowed', `A customer that is ${from} does not become ${to}: it becomes one of ${allowed}.`, [{ pointer: '/status', code: 'status_move_not_allowed', message: `must be ${from}, as it is, or one of ${allowed}` }]);
  }
}

export class CustomerIsNobody extends DomainError {
  constructor(kind: 'PERSON' | 'COMPANY') {
    const [pointer, code, what] = kind === 'PERSON' ? ['/contactId', 'person_needs_contact', 'contact'] : ['/companyId', 'company_needs_company', 'company'];
    super('rule', code, `A customer of the kind ${kind} names the ${what} that it is.`, [{ pointer, code, message: `must name a ${what}, as the customer is of the kind ${kind}` }]);
  }
}

export class ContactAlreadyConverted extends DomainError {
  constructor() {
    super('conflict', 'contact_already_converted', 'This contact is a customer already, one that you do not see.');
  }
}

export class CustomerAlreadyKnown extends DomainError {
  constructor() {
    super('conflict', 'customer_already_known', 'The registry says that this is a customer that there is already: one that you do not see, or that is not whom you have named.');
  }
}

export class BothAreCustomers extends DomainError {
  constructor() {
    super('conflict', 'both_are_customers', 'Both contacts are customers as persons, and a person is a customer once. Let one of the two customers name another contact, or delete it, and repeat the merge.');
  }
}
