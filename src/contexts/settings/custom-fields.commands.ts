import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsISO4217CurrencyCode, IsISO8601, IsNumber, IsString, Length, Matches, Max, Min } from 'class-validator';
import { CUSTOM_FIELD_TYPES, type CustomFieldType, MAX_CUSTOM_TEXT, MAX_OPTION_LENGTH, MAX_OPTIONS } from '../../kernel/custom-field.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/id.js';
import { Command } from '../../platform/dispatch/message.js';
import { AnyJson, AreParts, IsId, IsPart, Nullable, Optional } from '../../platform/http/validators.js';
import { Records } from '../../platform/persistence/records.js';
import { CustomFieldDefinition, type CustomFieldDetails, type CustomFieldId } from './custom-field-definition.js';

const MOST = 999_999_999_999;

/** One choice of a select. */
export class CustomFieldOptionBody {
  /** What records hold. */
  @IsString()
  @Length(1, MAX_OPTION_LENGTH)
  @Matches(/^[^;\s](?:[^;]*[^;\s])?$/, { message: 'value must not begin or end with a blank, nor have a ; in it' })
  readonly value!: string;

  /** What people see. */
  @IsString()
  @Length(1, 200)
  readonly label!: string;
}

/** What values are held to; each rule belongs to some types only. */
export class CustomFieldValidationBody {
  @IsInt()
  @Min(0)
  @Max(MAX_CUSTOM_TEXT)
  @Optional()
  readonly minLength?: number;

  @IsInt()
  @Min(1)
  @Max(MAX_CUSTOM_TEXT)
  @Optional()
  readonly maxLength?: number;

  /** 9 stands for a digit, A for a letter, * for either, a \ before them for themselves. */
  @IsString()
  @Length(1, 100)
  @Optional()
  readonly mask?: string;

  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(-MOST)
  @Max(MOST)
  @Optional()
  readonly min?: number;

  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(-MOST)
  @Max(MOST)
  @Optional()
  readonly max?: number;

  @IsInt()
  @Min(0)
  @Max(6)
  @Optional()
  readonly decimals?: number;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'earliest must be a day such as 2026-11-21' })
  @IsISO8601({ strict: true })
  @Optional()
  readonly earliest?: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'latest must be a day such as 2026-11-21' })
  @IsISO8601({ strict: true })
  @Optional()
  readonly latest?: string;

  @IsInt()
  @Min(0)
  @Max(MAX_OPTIONS)
  @Optional()
  readonly minChoices?: number;

  @IsInt()
  @Min(1)
  @Max(MAX_OPTIONS)
  @Optional()
  readonly maxChoices?: number;

  @IsArray()
  @ArrayMaxSize(200)
  @IsISO4217CurrencyCode({ each: true })
  @Optional()
  readonly currencies?: string[];
}

/** Give records a field of the tenant's own. */
export class DefineCustomField extends Command<CustomFieldId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: CustomFieldId;

  @IsString()
  @Length(1, 100)
  readonly entity!: string;

  @IsString()
  @Length(1, 40)
  readonly key!: string;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'label must say something' })
  readonly label!: string;

  @IsString()
  @Length(1, 2_000)
  @Nullable()
  readonly description: string | null = null;

  @IsIn(CUSTOM_FIELD_TYPES)
  readonly type!: CustomFieldType;

  @IsBoolean()
  @Optional()
  readonly required: boolean = false;

  @IsBoolean()
  @Optional()
  readonly unique: boolean = false;

  @IsBoolean()
  @Optional()
  readonly indexed: boolean = true;

  @AnyJson()
  readonly default: unknown = null;

  @AreParts(() => CustomFieldOptionBody, MAX_OPTIONS)
  @Optional()
  readonly options: CustomFieldOptionBody[] = [];

  @IsPart(() => CustomFieldValidationBody)
  @Optional()
  readonly validation: CustomFieldValidationBody = {};

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly refersTo: string | null = null;

  @IsInt()
  @Min(0)
  @Max(10_000)
  @Optional()
  readonly position: number = 0;
}

/** Change some of what a custom field is. */
export class ChangeCustomField extends Command<void> {
  readonly id!: CustomFieldId;
  readonly set!: Partial<CustomFieldDetails>;
}

/** Take a custom field away, its values kept out of sight or gone with it. */
export class RemoveCustomField extends Command<void> {
  readonly id!: CustomFieldId;
  readonly dropData!: boolean;
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

@CommandHandler(DefineCustomField)
export class DefineCustomFieldHandler implements ICommandHandler<DefineCustomField> {
  constructor(private readonly records: Records) {}

  async execute({ id = newId<'CustomField'>(), ...details }: DefineCustomField): Promise<CustomFieldId> {
    this.records.add(CustomFieldDefinition.define(id, plain(details)));
    return id;
  }
}

@CommandHandler(ChangeCustomField)
export class ChangeCustomFieldHandler implements ICommandHandler<ChangeCustomField> {
  constructor(private readonly records: Records) {}

  async execute({ id, set }: ChangeCustomField): Promise<void> {
    const definition = await this.records.get(CustomFieldDefinition, id);
    definition.change(plain(set));
  }
}

@CommandHandler(RemoveCustomField)
export class RemoveCustomFieldHandler implements ICommandHandler<RemoveCustomField> {
  constructor(
    private readonly records: Records,
    private readonly clock: Clock,
  ) {}

  async execute({ id, dropData }: RemoveCustomField): Promise<void> {
    const definition = await this.records.get(CustomFieldDefinition, id);
    definition.remove(this.clock.now(), dropData);
  }
}
