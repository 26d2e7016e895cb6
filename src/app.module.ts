import { Module } from '@nestjs/common';
import { ActivitiesModule } from './contexts/activities/activities.module.js';
import { DirectoryModule } from './contexts/directory/directory.module.js';
import { IdentityModule } from './contexts/identity/identity.module.js';
import { SalesModule } from './contexts/sales/sales.module.js';
import { SettingsModule } from './contexts/settings/settings.module.js';
import { NotesModule } from './contexts/notes/notes.module.js';
import { CreateNote } from './contexts/notes/notes.commands.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import { BroadcastModule } from './platform/broadcast/broadcast.module.js';
import { CacheModule } from './platform/cache/cache.module.js';
import type { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { CustomFieldsModule } from './platform/custom-fields/custom-fields.module.js';
import { DispatchModule } from './platform/dispatch/dispatch.module.js';
import { DuplicatesModule } from './platform/duplicates/duplicates.module.js';
import { EventsModule } from './platform/events/events.module.js';
import { ExportsModule } from './platform/exports/exports.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { ImportsModule } from './platform/imports/imports.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { LimitsModule } from './platform/limits/limits.module.js';
import { type Log, LogModule } from './platform/logs/log.js';
import { MailModule } from './platform/mail/mail.module.js';
import { MergingModule } from './platform/merging/merging.module.js';
import { MetricsModule } from './platform/metrics/metrics.module.js';
import { OverviewsModule } from './platform/overviews/overviews.module.js';
import { PersistenceModule } from './platform/persistence/persistence.module.js';
import { PersonalDataModule } from './platform/personal-data/personal-data.module.js';
import { RecycleBinModule } from './platform/recycle-bin/recycle-bin.module.js';
import { ReferencesModule } from './platform/references/references.module.js';
import { SearchModule } from './platform/search/search.module.js';
import { SecretsModule } from './platform/secrets/secrets.module.js';
import { SmsModule } from './platform/sms/sms.module.js';
import { StorageModule } from './platform/storage/storage.module.js';
import { TemplatesModule } from './platform/templates/templates.module.js';
import { TimelineModule } from './platform/timeline/timeline.module.js';
import { publishedEvents } from './published-events.js';

/** The contexts: the map of the product. */
export const CONTEXTS = [ActivitiesModule, IdentityModule, DirectoryModule, NotesModule, SalesModule, SettingsModule];

/** Commands that may run in the background. */
const LATER = [CreateNote];

@Module({})
export class AppModule {
  static for(config: Config, log: Log) {
    return {
      module: AppModule,
      imports: [ConfigModule.for(config), LogModule.for(log), MetricsModule, SecretsModule, PersistenceModule, BroadcastModule, CacheModule, LimitsModule, CustomFieldsModule, DispatchModule, JobsModule.later(...LATER), AuthModule.for(config), TemplatesModule, MailModule.for(config), SmsModule, StorageModule.for(config), HealthModule, AuditModule, EventsModule.publishing(publishedEvents), ExportsModule, ImportsModule, PersonalDataModule, RecycleBinModule, ReferencesModule, MergingModule, DuplicatesModule, OverviewsModule, SearchModule, TimelineModule, ...CONTEXTS],
    };
  }
}
