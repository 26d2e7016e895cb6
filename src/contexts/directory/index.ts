/** What other contexts may know of the directory. */
export { RegisterCustomer } from './application/commands/register-customer.command.js';
export { type CompanyOfLead, type ContactOfLead, CustomerRegister, type Identity, type Registered, type Registration } from './application/customer-register.js';
export { CompanyCreated, CompanyDeleted, CompanyMerged, CompanyPurged, CompanyRestored, CompanyUnmerged, CompanyUpdated } from './domain/company/company.events.js';
export { ContactConverted, ContactCreated, ContactDeleted, ContactErased, ContactMerged, ContactPurged, ContactRestored, ContactUnmerged, ContactUpdated } from './domain/contact/contact.events.js';
export { CustomerCreated, CustomerDeleted, CustomerPurged, CustomerRestored, CustomerStatusChanged, CustomerUpdated } from './domain/customer/customer.events.js';
