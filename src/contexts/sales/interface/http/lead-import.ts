import { addressHeadings, addressParts, COMMON_HEADINGS, COMPANY_HEADINGS, CURRENCY_HEADINGS, MOBILE_HEADINGS, PERSON_HEADINGS, PHONE_HEADINGS, POSITION_HEADINGS, wholeName } from '../../../../platform/imports/common-columns.js';
import type { ImportPlan, PartColumn } from '../../../../platform/imports/import-plan.js';

/** A lead has one number: that of his desk where the file has both. */
const mobile: PartColumn = { description: 'A mobile number, where there is no other.', put: (body, text) => (body.phone ??= text) };

/** Leads as they stand in tables. */
export const leadImport: ImportPlan = {
  matches: { email: 'e:', phone: 'p:' },
  lists: {},
  defaults: { source: 'IMPORT', assign: false },
  switches: { assign: { description: 'Whether the assignment rules choose whose they are, where nobody is named.', gives: { assign: true } } },
  parts: { name: wholeName, mobile, ...addressParts('address') },
  headings: {
    ...COMMON_HEADINGS,
    ...PERSON_HEADINGS,
    title: [...POSITION_HEADINGS, 'titel', 'titre', 'título', 'titolo', 'tytuł'],
    phone: PHONE_HEADINGS,
    mobile: MOBILE_HEADINGS,
    companyName: COMPANY_HEADINGS.name!,
    website: COMPANY_HEADINGS.website!,
    industry: COMPANY_HEADINGS.industry!,
    employees: COMPANY_HEADINGS.employees!,
    source: ['lead source', 'herkunft', 'quelle', 'leadquelle', 'origine', 'origen', 'fonte', 'bron', 'origem', 'źródło'],
    campaignId: ['campaign id'],
    value: ['estimated value', 'amount', 'wert', 'geschätzter wert', 'auftragswert', 'valeur', 'montant', 'valor', 'importe', 'valore', 'waarde', 'wartość'],
    'value.currency': CURRENCY_HEADINGS,
    ...addressHeadings('address'),
  },
};
