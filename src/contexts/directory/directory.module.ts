import { Global, Module, type Provider } from '@nestjs/common';
import { AnswerMergeHandler } from './application/commands/answer-merge.command.js';
import { ChangeCompanyHandler } from './application/commands/change-company.command.js';
import { ChangeContactHandler } from './application/commands/change-contact.command.js';
import { ChangeCustomerHandler } from './application/commands/change-customer.command.js';
import { ConvertContactHandler } from './application/commands/convert-contact.command.js';
import { CreateCompanyHandler } from './application/commands/create-company.command.js';
import { CreateContactHandler } from './application/commands/create-contact.command.js';
import { CreateCustomerHandler } from './application/commands/create-customer.command.js';
import { ForgetMergesHandler } from './application/commands/forget-merges.command.js';
import { MergeCompaniesHandler } from './application/commands/merge-companies.command.js';
import { MergeContactsHandler } from './application/commands/merge-contacts.command.js';
import { MoveCustomerHandler } from './application/commands/move-customer.command.js';
import { RegisterCustomerHandler } from './application/commands/register-customer.command.js';
import { UndoMergeHandler } from './application/commands/undo-merge.command.js';
import { CustomerRegister } from './application/customer-register.js';
import { CustomerNumbers } from './application/ports/customer-numbers.port.js';
import { Lookups } from './application/ports/lookups.port.js';
import { PhoneBook } from './application/ports/phone-book.port.js';
import { References } from './application/ports/references.port.js';
import { Successions } from './application/ports/successions.port.js';
import { CompanyMerging } from './application/rules/company-merging.js';
import { CompanyWishes } from './application/rules/company-wishes.js';
import { ContactMerging } from './application/rules/contact-merging.js';
import { ContactWishes } from './application/rules/contact-wishes.js';
import { LeadRegistration } from './application/rules/lead-registration.js';
import { NewCustomers } from './application/rules/new-customers.js';
import { Partners } from './application/rules/partners.js';
import { Places } from './application/rules/places.js';
import { Clock } from '../../kernel/clock.js';
import { CompanyRepository } from './domain/company/company.repository.js';
import { ContactRepository } from './domain/contact/contact.repository.js';
import { CustomerRepository } from './domain/customer/customer.repository.js';
import { MergeRepository } from './domain/merge/merge.repository.js';
import { ContactsOfCustomer } from './infrastructure/contacts-of-customer.js';
import { CountedCustomerNumbers } from './infrastructure/counted-customer-numbers.js';
import { KeptSuccessions } from './infrastructure/kept-successions.js';
import { MikroCompanyRepository } from './infrastructure/mikro-company.repository.js';
import { MikroContactRepository } from './infrastructure/mikro-contact.repository.js';
import { MikroCustomerRepository } from './infrastructure/mikro-customer.repository.js';
import { MikroMergeRepository } from './infrastructure/mikro-merge.repository.js';
import { ReadCustomerOverviewHandler } from './infrastructure/queries/read-customer-overview.handler.js';
import { SeenReferences } from './infrastructure/seen-references.js';
import { SettingsLookups } from './infrastructure/settings-lookups.js';
import { TenantPhoneBook } from './infrastructure/tenant-phone-book.js';
import { CompaniesController } from './interface/http/companies.controller.js';
import { CompanyContactsController } from './interface/http/company-contacts.controller.js';
import { CompanyDuplicates } from './interface/http/company-duplicates.js';
import { ContactDuplicates } from './interface/http/contact-duplicates.js';
import { ContactsController } from './interface/http/contacts.controller.js';
import { CustomersController } from './interface/http/customers.controller.js';
import { MergesController } from './interface/http/merges.controller.js';
import { OnRecordPurged } from './interface/subscribers/on-record-purged.js';
import { OnRecordsMerged } from './interface/subscribers/on-records-merged.js';
import { OnReferencesSettled } from './interface/subscribers/on-references-settled.js';

const REPOSITORIES: readonly Provider[] = [
  { provide: CompanyRepository, useClass: MikroCompanyRepository },
  { provide: ContactRepository, useClass: MikroContactRepository },
  { provide: CustomerRepository, useClass: MikroCustomerRepository },
  { provide: MergeRepository, useClass: MikroMergeRepository },
];

const PORTS: readonly Provider[] = [
  { provide: CustomerNumbers, useClass: CountedCustomerNumbers },
  { provide: Lookups, useClass: SettingsLookups },
  { provide: PhoneBook, useClass: TenantPhoneBook },
  { provide: References, useClass: SeenReferences },
  { provide: Successions, useClass: KeptSuccessions },
];

const RULES: readonly Provider[] = [
  { provide: Places, inject: [Lookups], useFactory: (lookups: Lookups) => new Places(lookups) },
  {
    provide: CompanyWishes,
    inject: [Places, PhoneBook, References, CompanyRepository],
    useFactory: (places: Places, phones: PhoneBook, references: References, companies: CompanyRepository) => new CompanyWishes(places, phones, references, companies),
  },
  { provide: ContactWishes, inject: [Places, PhoneBook, References], useFactory: (places: Places, phones: PhoneBook, references: References) => new ContactWishes(places, phones, references) },
  { provide: Partners, inject: [MergeRepository, Successions], useFactory: (merges: MergeRepository, successions: Successions) => new Partners(merges, successions) },
  {
    provide: CompanyMerging,
    inject: [CompanyRepository, MergeRepository, Successions, Partners, Clock],
    useFactory: (companies: CompanyRepository, merges: MergeRepository, successions: Successions, partners: Partners, clock: Clock) => new CompanyMerging(companies, merges, successions, partners, clock),
  },
  {
    provide: ContactMerging,
    inject: [ContactRepository, CustomerRepository, MergeRepository, Successions, Partners, Clock],
    useFactory: (contacts: ContactRepository, customers: CustomerRepository, merges: MergeRepository, successions: Successions, partners: Partners, clock: Clock) =>
      new ContactMerging(contacts, customers, merges, successions, partners, clock),
  },
  {
    provide: NewCustomers,
    inject: [CustomerRepository, References, CustomerNumbers],
    useFactory: (customers: CustomerRepository, references: References, numbers: CustomerNumbers) => new NewCustomers(customers, references, numbers),
  },
  {
    provide: CustomerRegister,
    inject: [CompanyRepository, ContactRepository, CustomerRepository, CompanyWishes, ContactWishes, NewCustomers, References, Clock],
    useFactory: (companies: CompanyRepository, contacts: ContactRepository, customers: CustomerRepository, companyWishes: CompanyWishes, contactWishes: ContactWishes, newCustomers: NewCustomers, references: References, clock: Clock) =>
      new LeadRegistration(companies, contacts, customers, companyWishes, contactWishes, newCustomers, references, clock),
  },
];

const COMMANDS: readonly Provider[] = [AnswerMergeHandler, ForgetMergesHandler, MergeCompaniesHandler, MergeContactsHandler, UndoMergeHandler, ChangeCompanyHandler, ChangeContactHandler, ChangeCustomerHandler, ConvertContactHandler, CreateCompanyHandler, CreateContactHandler, CreateCustomerHandler, MoveCustomerHandler, RegisterCustomerHandler];

/** Global, since whoever makes customers of leads asks it to. */
@Global()
@Module({
  controllers: [CompaniesController, CompanyContactsController, ContactsController, CustomersController, MergesController],
  providers: [...REPOSITORIES, ...PORTS, ...RULES, ...COMMANDS, ReadCustomerOverviewHandler, ContactsOfCustomer, OnRecordPurged, OnRecordsMerged, OnReferencesSettled, CompanyDuplicates, ContactDuplicates],
  exports: [CustomerRegister],
})
export class DirectoryModule {}
