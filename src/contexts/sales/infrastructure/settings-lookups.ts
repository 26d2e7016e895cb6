import { Injectable } from '@nestjs/common';
import { isCountry, isIndustry } from '../../settings/index.js';
import { Lookups } from '../application/ports/lookups.port.js';

@Injectable()
export class SettingsLookups extends Lookups {
  isCountry(code: string): boolean {
    return isCountry(code);
  }

  isIndustry(code: string): boolean {
    return isIndustry(code);
  }
}
