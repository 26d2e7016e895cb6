import { Controller, Delete, HttpCode, HttpStatus, Param, Query } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { DomainError } from '../../kernel/domain-error.js';
import { Permission } from '../../platform/auth/permission.js';
import { IfMatch, preconditionOf } from '../../platform/http/etag.js';
import { ParseId } from '../../platform/http/validators.js';
import { RecordController } from '../../platform/resource/record-controller.js';
import { CustomFieldDefinition, type CustomFieldId } from './custom-field-definition.js';
import { ChangeCustomField, DefineCustomField, RemoveCustomField } from './custom-fields.commands.js';
import { customFields } from './custom-fields.resource.js';

@Controller('settings/custom-fields')
export class CustomFieldsController extends RecordController(customFields, { type: CustomFieldDefinition, create: DefineCustomField, change: ChangeCustomField }) {
  /** Remove a custom field. Its values stay in the records, out of sight, and come back when it is restored; with `data=drop` they go for good. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Permission(customFields.permission('delete'))
  @ApiQuery({ name: 'data', required: false, description: 'What becomes of its values.', schema: { type: 'string', enum: ['keep', 'drop'], default: 'keep' } })
  async delete(@Param('id', ParseId) id: CustomFieldId, @Query() query: Record<string, unknown>, @IfMatch() version: number | undefined): Promise<void> {
    const { data = 'keep', ...others } = query;
    const unknown = Object.keys(others)[0];
    if (unknown !== undefined) throw new DomainError('invalid', 'query_invalid', `${unknown} is not known here: use data.`, [{ pointer: unknown, code: 'unknown_parameter', message: 'is not known here: use data' }]);
    if (data !== 'keep' && data !== 'drop') throw new DomainError('invalid', 'query_invalid', 'data must be keep or drop.', [{ pointer: 'data', code: 'unknown_value', message: 'must be keep or drop' }]);
    await this.dispatcher.execute(RemoveCustomField.of({ id, dropData: data === 'drop' }), { precondition: preconditionOf(id, version) });
  }
}
