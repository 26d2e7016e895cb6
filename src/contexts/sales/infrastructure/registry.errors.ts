import { DomainError } from '../../../kernel/domain-error.js';

export class RegistryUnavailable extends DomainError {
  constructor() {
    super('unavailable', 'registry_unavailable', 'The registry of customers has given no answer that can be used. The lead is not converted. Try again in a few seconds: it becomes one customer, however often it is tried.');
  }
}

export class RegistryRefused extends DomainError {
  constructor() {
    super('rule', 'registry_refused', 'The registry of customers does not take this lead as a customer. It is not converted. Ask whoever keeps the registry what is missing.');
  }
}
