import { applyDecorators } from '@nestjs/common';
import { ApiAcceptedResponse, ApiExtraModels, ApiOkResponse, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Equals } from 'class-validator';
import { JobView } from '../jobs/job.dto.js';

/** The last word before something that can not be undone. */
export class EraseBody {
  /** That it is meant: nothing brings it back. */
  @Equals(true, { message: 'confirm must be true: what is erased can not be brought back' })
  @ApiProperty({ type: 'boolean', enum: [true], example: true })
  readonly confirm!: true;
}

/** Who the person is. */
export class PersonalDataSubject {
  /** @example contact */
  type!: string;

  @ApiProperty({ type: 'string', format: 'uuid', example: '01930b6e-6c00-7000-8000-000000000301' })
  id!: string;
}

/** What one resource holds of the person. */
export class PersonalDataHolding {
  /**
   * What these records are.
   * @example "Persons, with how they can be reached."
   */
  description!: string;

  /** The records, those in the recycle bin too, each as it is shown otherwise and with its history. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, example: [{ id: '01930b6e-6c00-7000-8000-000000000301', lastName: 'Lovelace', history: [] }] })
  records!: object[];
}

/** All that is held of a person. */
export class PersonalData {
  subject!: PersonalDataSubject;

  /** When it was put together. */
  @ApiProperty({ type: 'string', format: 'date-time', example: '2026-11-21T09:30:00.000Z' })
  madeAt!: string;

  /** By resource. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/PersonalDataHolding' }, example: { contacts: { description: 'Persons, with how they can be reached.', records: [] } } })
  holdings!: Record<string, PersonalDataHolding>;
}

/** What the route answers that shows all of it. */
export const AnswersPersonalData = () =>
  applyDecorators(
    ApiExtraModels(PersonalData, PersonalDataHolding),
    ApiOkResponse({ description: 'All of it.', content: { 'application/json': { schema: { $ref: getSchemaPath(PersonalData) } }, 'application/zip': { schema: { type: 'string', format: 'binary' } } } }),
    ApiAcceptedResponse({ type: JobView, description: 'The job that puts it together.' }),
  );
