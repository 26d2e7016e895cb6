import { Injectable } from '@nestjs/common';
import { Lookups } from '../../../kernel/lookups.js';
import { isCountry } from '../countries.js';
import { isIndustry } from '../industries.js';

@Injectable()
export class WrittenLookups extends Lookups {
  isCountry(code: string): boolean {
    return isCountry(code);
  }

  isIndustry(code: string): boolean {
    return isIndustry(code);
  }
}
