import { Global, Module, type Provider } from '@nestjs/common';
import { ChangeCompanyHandler } from './application/commands/change-company.command.js';
import { ChangeContactHandler } from './application/commands/change-contact.command.js';
import { ChangeCustomerHandler } from './application/commands/change-customer.command.js';
import { ConvertContactHandler } from './application/commands/convert-contact.command.js';
import { CreateCompanyHandler } from './application/commands/create-company.command.js';
import { CreateContactHandler } from './application/commands/create-contact.command.js';
import { CreateCustomerHandler } from './application/commands/create-customer.command.js';
import { MoveCustomerHandler } from './application/commands/move-customer.command.js';
import { RegisterCustomerHandler } from './application/commands/register-customer.command.js';
import { CustomerRegister } from './application/customer-register.js';
import { CustomerNumbers } from './application/ports/customer-numbers.port.js';
import { KnownRecords } from './application/ports/known-records.port.js';
import { Lookups } from '../../kernel/lookups.js';
import { PhoneBook } from '../../kernel/phone-book.js';
import { References } from './application/ports/references.port.js';
import { CompanyWishes } from './application/rules/company-wishes.js';
import { ContactWishes } from './application/rules/contact-wishes.js';
import { LeadRegistration } from './application/rules/lead-registration.js';
import { NewCustomers } from './application/rules/new-customers.js';
import { Places } from './application/rules/places.js';
import { Clock } from '../../kernel/clock.js';
import { CompanyRepository } from './domain/company/company.repository.js';
import { ContactRepository } from './domain/contact/contact.repository.js';
import { CustomerRepository } from './domain/customer/customer.repository.js';
import { CompanyMerging } from './infrastructure/company-merging.js';
import { ContactMerging } from './infrastructure/contact-merging.js';
import { ContactsOfCustomer } from './infrastructure/contacts-of-customer.js';
import { CountedCustomerNumbers } from './infrastructure/counted-customer-numbers.js';
import { LikelyRecords } from './infrastructure/likely-records.js';
import { MikroCompanyRepository } from './infrastructure/mikro-company.repository.js';
import { MikroContactRepository } from './infrastructure/mikro-contact.repository.js';
import { MikroCustomerRepository } from './infrastructure/mikro-customer.repository.js';
import { ReadCustomerOverviewHandler } from './infrastructure/queries/read-customer-overview.handler.js';
import { SeenReferences } from './infrastructure/seen-references.js';
import { CompaniesController } from './interface/http/companies.controller.js';
import { CompanyContactsController } from './interface/http/company-contacts.controller.js';
import { CompanyDuplicates } from './interface/http/company-duplicates.js';
import { ContactDuplicates } from './interface/http/contact-duplicates.js';
import { ContactsController } from './interface/http/contacts.controller.js';
import { CustomersController } from './interface/http/customers.controller.js';
import { OnRecordPurged } from './interface/subscribers/on-record-purged.js';
import { OnRecordsMerged } from './interface/subscribers/on-records-merged.js';

const REPOSITORIES: readonly Provider[] = [
  { provide: CompanyRepository, useClass: MikroCompanyRepository },
  { provide: ContactRepository, useClass: MikroContactRepository },
  { provide: CustomerRepository, useClass: MikroCustomerRepository },
];

const PORTS: readonly Provider[] = [
  { provide: CustomerNumbers, useClass: CountedCustomerNumbers },
  { provide: KnownRecords, useClass: LikelyRecords },
  { provide: References, useClass: SeenReferences },
];

const RULES: readonly Provider[] = [
  { provide: Places, inject: [Lookups], useFactory: (lookups: Lookups) => new Places(lookups) },
  {
    provide: CompanyWishes,
    inject: [Places, PhoneBook, References, CompanyRepository],
    useFactory: (places: Places, phones: PhoneBook, references: References, companies: CompanyRepository) => new CompanyWishes(places, phones, references, companies),
  },
  { provide: ContactWishes, inject: [Places, PhoneBook, References], useFactory: (places: Places, phones: PhoneBook, references: References) => new ContactWishes(places, phones, references) },
  {
    provide: NewCustomers,
    inject: [CustomerRepository, References, CustomerNumbers],
    useFactory: (customers: CustomerRepository, references: References, numbers: CustomerNumbers) => new NewCustomers(customers, references, numbers),
  },
  {
    provide: CustomerRegister,
    inject: [CompanyRepository, ContactRepository, CustomerRepository, CompanyWishes, ContactWishes, NewCustomers, References, KnownRecords, Clock],
    useFactory: (companies: CompanyRepository, contacts: ContactRepository, customers: CustomerRepository, companyWishes: CompanyWishes, contactWishes: ContactWishes, newCustomers: NewCustomers, references: References, known: KnownRecords, clock: Clock) =>
      new LeadRegistration(companies, contacts, customers, companyWishes, contactWishes, newCustomers, references, known, clock),
  },
];

const COMMANDS: readonly Provider[] = [ChangeCompanyHandler, ChangeContactHandler, ChangeCustomerHandler, ConvertContactHandler, CreateCompanyHandler, CreateContactHandler, CreateCustomerHandler, MoveCustomerHandler, RegisterCustomerHandler];

/** Global, since whoever makes customers of leads asks it to. */
@Global()
@Module({
  controllers: [CompaniesController, CompanyContactsController, ContactsController, CustomersController],
  providers: [...REPOSITORIES, ...PORTS, ...RULES, CompanyMerging, ContactMerging, ...COMMANDS, ReadCustomerOverviewHandler, ContactsOfCustomer, OnRecordPurged, OnRecordsMerged, CompanyDuplicates, ContactDuplicates],
  exports: [CustomerRegister],
})
export class DirectoryModule {}
