import type { Side } from '../../../../kernel/merged-fields.js';
import { ArePicks, IsId, Optional } from '../../../../platform/http/validators.js';
import type { CompanyId } from '../../domain/company/company.js';
import type { ContactId } from '../../domain/contact/contact.js';

export class CompanyMergeBody {
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

export class ContactMergeBody {
  /**
   * The contact that becomes part of this one.
   * @example 01930b6e-6c00-7000-8000-000000000302
   */
  @IsId()
  readonly with!: ContactId;

  /**
   * By field, whose value stays: that of `this` contact or of the `other`. Of a field that is not named, this contact's, and the other's where this one has none; of lists, both.
   * @example {"lastName":"this","customFields.region":"other"}
   */
  @ArePicks()
  @Optional()
  readonly fields?: Record<string, Side> = {};
}
