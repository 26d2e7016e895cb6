import { Module, type Provider } from '@nestjs/common';
import { ChangeLeadHandler } from './application/commands/change-lead.command.js';
import { CreateLeadHandler } from './application/commands/create-lead.command.js';
import { MoveLeadHandler } from './application/commands/move-lead.command.js';
import { NoteContactHandler } from './application/commands/note-contact.command.js';
import { Lookups } from './application/ports/lookups.port.js';
import { PhoneBook } from './application/ports/phone-book.port.js';
import { LeadWishes } from './application/rules/lead-wishes.js';
import { LeadRepository } from './domain/lead/lead.repository.js';
import { LeadMerging } from './infrastructure/lead-merging.js';
import { MikroLeadRepository } from './infrastructure/mikro-lead.repository.js';
import { SettingsLookups } from './infrastructure/settings-lookups.js';
import { TenantPhoneBook } from './infrastructure/tenant-phone-book.js';
import { LeadDuplicates } from './interface/http/lead-duplicates.js';
import { LeadsController } from './interface/http/leads.controller.js';
import { OnActivityDone } from './interface/subscribers/on-activity-done.js';
import { OnRecordPurged } from './interface/subscribers/on-record-purged.js';
import { OnRecordsMerged } from './interface/subscribers/on-records-merged.js';

const REPOSITORIES: readonly Provider[] = [{ provide: LeadRepository, useClass: MikroLeadRepository }];

const PORTS: readonly Provider[] = [
  { provide: Lookups, useClass: SettingsLookups },
  { provide: PhoneBook, useClass: TenantPhoneBook },
];

const RULES: readonly Provider[] = [{ provide: LeadWishes, inject: [Lookups, PhoneBook], useFactory: (lookups: Lookups, phones: PhoneBook) => new LeadWishes(lookups, phones) }];

const COMMANDS: readonly Provider[] = [ChangeLeadHandler, CreateLeadHandler, MoveLeadHandler, NoteContactHandler];

const SUBSCRIBERS: readonly Provider[] = [OnActivityDone, OnRecordPurged, OnRecordsMerged];

@Module({
  controllers: [LeadsController],
  providers: [...REPOSITORIES, ...PORTS, ...RULES, ...COMMANDS, ...SUBSCRIBERS, LeadDuplicates, LeadMerging],
})
export class SalesModule {}
