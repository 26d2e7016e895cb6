import { Global, Module } from '@nestjs/common';
import { CustomFields } from './custom-fields.js';
import { FieldData } from './field-data.js';
import { WrittenCustomFields } from './written-custom-fields.hook.js';

@Global()
@Module({ providers: [CustomFields, FieldData, WrittenCustomFields], exports: [CustomFields, FieldData] })
export class CustomFieldsModule {}
