import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Side } from '../../../../kernel/merged-fields.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { ArePicks, IsId, Optional } from '../../../../platform/http/validators.js';
import type { MergeId } from '../../../../platform/merging/merge.js';
import type { ContactId } from '../../domain/contact/contact.js';
import { ContactMerging } from '../rules/contact-merging.js';

/** Make one contact of two. */
export class MergeContacts extends Command<MergeId> {
  readonly id!: ContactId;

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

@CommandHandler(MergeContacts)
export class MergeContactsHandler implements ICommandHandler<MergeContacts> {
  constructor(private readonly merging: ContactMerging) {}

  execute({ id, with: otherId, fields = {} }: MergeContacts): Promise<MergeId> {
    return this.merging.merge(id, otherId, fields);
  }
}
