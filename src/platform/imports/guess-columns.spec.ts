import { describe, expect, it } from '@jest/globals';
import { guessColumns } from './guess-columns.js';
import type { KnownColumn } from './import-columns.js';

const known: KnownColumn[] = [
  { name: 'lastName', headings: ['nachname', 'nom'], put: () => {} },
  { name: 'address.street', headings: ['straße', 'adresse'], put: () => {} },
  { name: 'email', headings: ['e-mail', 'adresse e-mail'], put: () => {} },
];
const columns = (...names: string[]) => names.map((name, index) => ({ index, letters: 'ABCDEF'[index]!, name, path: [name] }));
const fields = (...args: Parameters<typeof guessColumns>) => guessColumns(...args).map(({ field }) => field);

describe('what the columns of a file are', () => {
  it('is told by their headings, however they are written', () => {
    expect(fields(columns('NACHNAME ', 'Strasse', 'E-Mail', 'Last_Name'), known)).toEqual(['lastName', 'address.street', 'email', null]);
    expect(fields(columns('Adresse e-mail', 'Adresse'), known)).toEqual(['email', 'address.street']);
  });

  it('is nothing where no heading is known, and no field twice', () => {
    expect(fields(columns('Remarks', '', 'Nom', 'Nachname'), known)).toEqual([null, null, 'lastName', null]);
  });

  it('is what the caller has said, by heading or by letters, before anything is guessed', () => {
    expect(fields(columns('Nom', 'x', 'E-Mail'), known, { B: 'lastName', 'e-mail': null })).toEqual([null, 'lastName', null]);
    expect(() => fields(columns('Nom'), known, { Z: 'email' })).toThrow(expect.objectContaining({ code: 'mapping_column_unknown' }));
  });
});
