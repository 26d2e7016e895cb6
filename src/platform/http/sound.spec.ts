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
/** Mostly what it should be. */
const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 30, arbitrary: arbitrary as fc.Arbitrary<unknown> }, odd);
const part = fc.record({ word: often(fc.string({ minLength: 1, maxLength: 3 })), many: often(fc.integer({ max: 6 })) });
const bodies = fc.record(
  { id: often(fc.uuid()), choice: often(fc.constantFrom('a', 'b')), part: often(part), parts: often(fc.array(part, { maxLength: 2 })), numbers: often(fc.array(fc.integer(), { maxLength: 2 })), tags: often(fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 3 })), anything: odd, unknown: fc.constant(1) },
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
    expect(Math.min(seen.sound, seen.unsound)).toBeGreaterThan(200);
  });
});
