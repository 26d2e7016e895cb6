import { Injectable } from '@nestjs/common';
import type { CustomField } from '../../kernel/custom-field.js';
import type { Resource } from '../resource/resource.js';
import { translateDatabaseError } from '../persistence/database-errors.js';
import { CustomFieldDefinitions, type DefinedFields } from './custom-field-definitions.js';
import { type CustomColumn, customColumns } from './custom-columns.js';
import { reachesCustomFields, TenantResources } from './tenant-resources.js';

/** What the tenant in hand has added to resources. */
@Injectable()
export class CustomFields {
  private readonly tenants = new WeakMap<object, TenantResources>();

  constructor(private readonly definitions: CustomFieldDefinitions) {}

  /** The resource with the tenant's own fields: what conditions, lists and sorts are parsed for. Costs no query. */
  async of<R extends Resource>(resource: R): Promise<R> {
    return reachesCustomFields(resource.original) ? ((await this.tenant()).of(resource) as R) : resource;
  }

  async fieldsOf(resource: Resource): Promise<readonly CustomField[]> {
    return resource.customFields ? (await this.tenant()).fieldsOf(resource) : [];
  }

  /** For imports and exports: each field as a column of a table. */
  async columnsOf(resource: Resource): Promise<readonly CustomColumn[]> {
    return customColumns(await this.fieldsOf(resource));
  }

  /** Asked outside of the dispatcher, too, which else tells what the database has refused. */
  private async asked(): Promise<DefinedFields> {
    try {
      return await this.definitions.all();
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  private async tenant(): Promise<TenantResources> {
    const defined = await this.asked();
    let tenant = this.tenants.get(defined);
    if (!tenant) this.tenants.set(defined, (tenant = new TenantResources(defined)));
    return tenant;
  }
}
