import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Length, Max, validateSync } from 'class-validator';
import fc from 'fast-check';
import { isSound } from './sound.js';
import { AnyJson, AreParts, AreTags, IsId, IsPart, Nullable, Optional } from './validators.js';

class Part {
  @IsString()
  @Length(1, 3)
  readonly word!: string;

  @IsInt()
  @Max(5)
  @Nullable()
  readonly many?: number | null;
}

class Base {
  @IsId()
  @Optional()
  readonly id?: string;
}

class Body extends Base {
  @IsIn(['a', 'b'])
  readonly choice!: string;

  @IsPart(() => Part)
  @Nullable()
  readonly part?: Part | null;

  @AreParts(() => Part, 2)
  @Optional()
  readonly parts: Part[] = [];

  @IsArray()
  @ArrayMaxSize(2)
  @IsInt({ each: true })
  @Optional()
  readonly numbers?: number[];

  @AreTags()
  readonly tags: string[] = [];

  @AnyJson()
  readonly anything?: unknown;
}

const odd = fc.constantFrom<unknown>(null, undefined, 0, 7, '', 'word', {}, [], [[]], { word: 1 }, [{ word: 'x', more: 1 }]);
const part = fc.record({ word: fc.oneof(fc.string({ maxLength: 5 }), odd), many: fc.oneof(fc.integer({ max: 7 }), odd) }, { requiredKeys: [] });
const bodies = fc.record(
  {
    id: fc.oneof(fc.uuid(), odd),
    choice: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('a', 'b', 'c') }, odd),
    part: fc.oneof({ weight: 3, arbitrary: part }, odd),
    parts: fc.oneof({ weight: 3, arbitrary: fc.array(part, { maxLength: 3 }) }, odd),
    numbers: fc.oneof(fc.array(fc.oneof(fc.integer(), odd), { maxLength: 3 }), odd),
    tags: fc.oneof(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }), odd),
    anything: odd,
    unknown: odd,
  },
  { requiredKeys: ['choice'] },
);

describe('a body that is looked at by checks gathered once', () => {
  it('is sound exactly when class-validator finds nothing wrong with it', () => {
    const seen = { sound: 0, unsound: 0 };
    fc.assert(
      fc.property(bodies, (body) => {
        const instance = plainToInstance(Body, body);
        const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
        seen[errors.length === 0 ? 'sound' : 'unsound'] += 1;
        expect(isSound(instance)).toBe(errors.length === 0);
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(seen.sound, seen.unsound)).toBeGreaterThan(20);
  });
});
