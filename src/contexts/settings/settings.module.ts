import { Global, Module } from '@nestjs/common';
import { Lookups } from '../../kernel/lookups.js';
import { PhoneBook } from '../../kernel/phone-book.js';
import { CustomFieldDefinitions } from '../../platform/custom-fields/custom-field-definitions.js';
import { RecycleBinTerms } from '../../platform/recycle-bin/recycle-bin-terms.js';
import { ChangeCustomFieldHandler, DefineCustomFieldHandler, RemoveCustomFieldHandler } from './custom-fields.commands.js';
import { CustomFieldsController } from './custom-fields.controller.js';
import { FeatureSwitches, TenantPlan } from './feature-switches.js';
import { DecideFeaturesHandler } from './features.commands.js';
import { ConfiguredPlan } from './infrastructure/configured-plan.js';
import { ForgottenSettings } from './infrastructure/forgotten-settings.js';
import { KeptCustomFields } from './infrastructure/kept-custom-fields.js';
import { RememberedCustomFieldDefinitions } from './infrastructure/remembered-custom-field-definitions.js';
import { RememberedFeatureSwitches } from './infrastructure/remembered-feature-switches.js';
import { RememberedTenantProfile } from './infrastructure/remembered-tenant-profile.js';
import { SettingsRecycleBinTerms } from './infrastructure/settings-recycle-bin-terms.js';
import { TenantPhoneBook } from './infrastructure/tenant-phone-book.js';
import { WrittenLookups } from './infrastructure/written-lookups.js';
import { LookupsController } from './lookups.controller.js';
import { SettingsController } from './settings.controller.js';
import { ListFeaturesHandler, ReadTenantSettingsHandler } from './settings.queries.js';
import { OnTenantRegistered } from './on-tenant-registered.js';
import { ChangeTenantSettingsHandler, NameTenantHandler } from './tenant-settings.commands.js';
import { TenantProfile } from './tenant-profile.js';

@Global()
@Module({
  controllers: [CustomFieldsController, SettingsController, LookupsController],
  providers: [
    DefineCustomFieldHandler,
    ChangeCustomFieldHandler,
    RemoveCustomFieldHandler,
    ChangeTenantSettingsHandler,
    NameTenantHandler,
    OnTenantRegistered,
    ReadTenantSettingsHandler,
    DecideFeaturesHandler,
    ListFeaturesHandler,
    KeptCustomFields,
    ForgottenSettings,
    { provide: CustomFieldDefinitions, useClass: RememberedCustomFieldDefinitions },
    { provide: TenantProfile, useClass: RememberedTenantProfile },
    { provide: FeatureSwitches, useClass: RememberedFeatureSwitches },
    { provide: RecycleBinTerms, useClass: SettingsRecycleBinTerms },
    { provide: TenantPlan, useClass: ConfiguredPlan },
    { provide: Lookups, useClass: WrittenLookups },
    { provide: PhoneBook, useClass: TenantPhoneBook },
  ],
  exports: [CustomFieldDefinitions, TenantProfile, FeatureSwitches, TenantPlan, RecycleBinTerms, Lookups, PhoneBook],
})
export class SettingsModule {}
