import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy } from 'class-validator';
import { Optional } from '../http/validators.js';
import { findables } from './findables.js';

const kinds = () => findables().map(({ kind }) => kind);
const isFindableKind = (value: unknown) => kinds().some((kind) => kind === value);

/** A text in which something matched. */
export class SearchMatch {
  /**
   * Which: `title`, `subtitle`, or a field of the record.
   * @example title
   */
  field!: string;
  /**
   * Of a long text the part around the first match. It is plain text: escape it where you show it.
   * @example "John Smith"
   */
  text!: string;
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'integer' } },
    description: 'What to mark in it, each with the place where it begins and the place after it, counted in UTF-16 units as JavaScript does.',
    example: [[0, 4], [5, 10]],
  })
  marks!: number[][];
}

/** A record that was found. */
export class SearchHit {
  /** @example 01930b6e-6c00-7000-8000-000000000301 */
  id!: string;
  /** @example "John Smith" */
  title!: string;
  /**
   * What tells it from others that are called the same.
   * @example "Head of purchasing · Nordlicht Logistik GmbH"
   */
  subtitle!: string | null;
  /**
   * How well it matches, 1 being the best: for comparing hits of one answer.
   * @example 0.979
   */
  score!: number;
  matches!: SearchMatch[];
}

/** What was found of one kind. */
export class SearchGroup {
  /**
   * The kind of record.
   * @example contact
   */
  kind!: string;
  /**
   * The address of such records, below /api/v1.
   * @example contacts
   */
  resource!: string;
  hits!: SearchHit[];
  /**
   * Whether more match than are shown.
   * @example false
   */
  hasMore!: boolean;
}

/** What was found, kind by kind: the one with the best hit first. */
export class SearchAnswer {
  data!: SearchGroup[];
}

/** Which kinds to keep anew. */
export class RebuildSearchBody {
  /**
   * Only these kinds of record; all, if left out.
   * @example ["note"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateBy({ name: 'isKind', validator: { validate: isFindableKind, defaultMessage: () => `kinds must be among ${kinds().join(', ')}` } }, { each: true })
  @Optional()
  readonly kinds?: string[];
}
