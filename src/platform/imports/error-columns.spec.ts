import { describe, expect, it } from '@jest/globals';
import { columnsGivenBack, ERROR_HEADINGS } from './error-columns.js';

const column = (heading: string, field: string | null = null) => ({ index: 0, column: 'A', heading, field });

describe('giving rows back that failed', () => {
  it('leaves out what earlier imports have said of them, however often they did', () => {
    const said = ERROR_HEADINGS.map((heading) => column(heading));
    expect(columnsGivenBack([column('Nachname', 'lastName'), column('Bemerkung'), ...said, ...said])).toEqual([column('Nachname', 'lastName'), column('Bemerkung')]);
  });

  it('keeps what is taken for a field, whatever it is called', () => {
    expect(columnsGivenBack([column('Import row', 'externalId')])).toEqual([column('Import row', 'externalId')]);
  });
});
