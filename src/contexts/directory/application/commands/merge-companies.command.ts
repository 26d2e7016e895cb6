import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Side } from '../../../../kernel/merged-fields.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { ArePicks, IsId, Optional } from '../../../../platform/http/validators.js';
import type { MergeId } from '../../../../platform/merging/merge.js';
import type { CompanyId } from '../../domain/company/company.js';
import { CompanyMerging } from '../rules/company-merging.js';

/** Make one company of two. */
export class MergeCompanies extends Command<MergeId> {
  readonly id!: CompanyId;

  /**
   * The company that becomes part of this one.
   * @example 01930b6e-6c00-7000-8000-000000000202
   */
  @IsId()
  readonly with!: CompanyId;

  /**
   * By field, whose value stays: that of `this` company or of the `other`. Of a field that is not named, this company's, and the other's where this one has none; of lists, both.
   * @example {"name":"this","customFields.region":"other"}
   */
  @ArePicks()
  @Optional()
  readonly fields?: Record<string, Side> = {};
}

@CommandHandler(MergeCompanies)
export class MergeCompaniesHandler implements ICommandHandler<MergeCompanies> {
  constructor(private readonly merging: CompanyMerging) {}

  execute({ id, with: otherId, fields = {} }: MergeCompanies): Promise<MergeId> {
    return this.merging.merge(id, otherId, fields);
  }
}
