import { describe, expect, it } from '@jest/globals';
import { companyWords } from './company-words.js';

describe('the words of a company', () => {
  it.each([['Nordlicht Logistik GmbH & Co. KG', 'nordlicht logistik'], ['The Acme Corp., Inc.', 'acme'], ['Gruppe AG', 'gruppe ag']])('of %s are %s', (name, words) => expect(companyWords(name).join(' ')).toBe(words));
});
