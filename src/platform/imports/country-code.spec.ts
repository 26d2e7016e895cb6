import { describe, expect, it } from '@jest/globals';
import { countryCode } from './country-code.js';

describe('the code of a country', () => {
  it.each([
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['ALLEMAGNE', 'DE'],
    ['österreich', 'AT'],
    ['Suisse', 'CH'],
    ['España', 'ES'],
    ['espana', 'ES'],
    ['UK', 'GB'],
    ['USA', 'US'],
    ['Polska', 'PL'],
    ['de', 'DE'],
    ['Serbia', 'RS'],
  ])('%s is %s', (name, code) => expect(countryCode(name)).toBe(code));

  it('of what is none stays what was written', () => expect(countryCode('Atlantis')).toBe('Atlantis'));
});
