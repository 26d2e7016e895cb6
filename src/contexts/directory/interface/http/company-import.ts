import { ADDRESS_HEADINGS, addressParts, COMMON_HEADINGS, COMPANY_HEADINGS, CURRENCY_HEADINGS, PHONE_HEADINGS } from '../../../../platform/imports/common-columns.js';
import { countryCode } from '../../../../platform/imports/country-code.js';
import type { ImportPlan, PartColumn } from '../../../../platform/imports/import-plan.js';

const domains: PartColumn = { description: 'The domains that its mail comes from, divided by commas.', put: (body, text) => (body.domains = text.split(/[,;\s]+/).filter(Boolean)) };

const country: PartColumn = { description: 'Where it is: the name of a country, or its two letters.', put: (body, text) => (body.country = countryCode(text)) };

/** Companies as they stand in tables. */
export const companyImport: ImportPlan = {
  matches: { domain: 'd:', phone: 'p:', registrationNumber: 'r:', taxNumber: 't:' },
  lists: {},
  parts: {
    domains,
    country,
    ...addressParts('billingAddress'),
    ...addressParts('shippingAddress'),
  },
  headings: {
    ...COMMON_HEADINGS,
    name: COMPANY_HEADINGS.name!,
    legalName: ['legal name', 'registered name', 'rechtlicher name', 'nom légal'],
    registrationNumber: ['registration number', 'company number', 'handelsregisternummer', 'hrb', 'siren', 'siret', 'kvk', 'kvk-nummer', 'numero rea', 'krs'],
    taxNumber: ['tax number', 'vat', 'vat number', 'vat id', 'ust-id', 'ust-idnr', 'umsatzsteuer-id', 'steuernummer', 'numéro de tva', 'cif', 'nif', 'partita iva', 'btw-nummer', 'nip'],
    website: COMPANY_HEADINGS.website!,
    domains: ['domain', 'domain name', 'domaine', 'dominio'],
    industry: COMPANY_HEADINGS.industry!,
    employees: COMPANY_HEADINGS.employees!,
    annualRevenue: ['annual revenue', 'revenue', 'turnover', 'umsatz', 'jahresumsatz', 'chiffre d’affaires', 'facturación', 'fatturato', 'omzet', 'faturamento', 'przychód'],
    'annualRevenue.currency': CURRENCY_HEADINGS,
    parentId: ['parent id'],
    phone: PHONE_HEADINGS,
    country: ADDRESS_HEADINGS.country!,
    ...Object.fromEntries(Object.entries(ADDRESS_HEADINGS).filter(([member]) => member !== 'country').map(([member, headings]) => [`billingAddress.${member}`, headings])),
  },
};
