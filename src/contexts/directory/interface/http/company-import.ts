import { countryCode } from '../../../../platform/imports/country-code.js';
import { type ImportPlan, memberOf, type PartColumn } from '../../../../platform/imports/import-plan.js';
import { ADDRESS_HEADINGS, COMMON_HEADINGS, PHONE_HEADINGS } from './common-headings.js';

const ADDRESS = ['street', 'street2', 'postalCode', 'city', 'region', 'country'] as const;

const domains: PartColumn = { description: 'The domains that its mail comes from, divided by commas.', put: (body, text) => (body.domains = text.split(/[,;\s]+/).filter(Boolean)) };

const country: PartColumn = { description: 'Where it is: the name of a country, or its two letters.', put: (body, text) => (body.country = countryCode(text)) };

/** Companies as they stand in tables. */
export const companyImport: ImportPlan = {
  matches: { domain: 'd:', phone: 'p:', registrationNumber: 'r:', taxNumber: 't:' },
  lists: {},
  parts: {
    domains,
    country,
    ...Object.fromEntries(['billingAddress', 'shippingAddress'].flatMap((field) => ADDRESS.map((member) => [`${field}.${member}`, memberOf(field, member, `Of its address, the ${member}.`, member === 'country' ? countryCode : undefined)]))),
  },
  headings: {
    ...COMMON_HEADINGS,
    name: ['company', 'company name', 'organization', 'organisation', 'account', 'account name', 'firma', 'firmenname', 'unternehmen', 'société', 'entreprise', 'raison sociale', 'empresa', 'compañía', 'azienda', 'ragione sociale', 'bedrijf', 'bedrijfsnaam', 'nazwa firmy'],
    legalName: ['legal name', 'registered name', 'rechtlicher name', 'nom légal'],
    registrationNumber: ['registration number', 'company number', 'handelsregisternummer', 'hrb', 'siren', 'siret', 'kvk', 'kvk-nummer', 'numero rea', 'krs'],
    taxNumber: ['tax number', 'vat', 'vat number', 'vat id', 'ust-id', 'ust-idnr', 'umsatzsteuer-id', 'steuernummer', 'numéro de tva', 'cif', 'nif', 'partita iva', 'btw-nummer', 'nip'],
    website: ['web', 'url', 'homepage', 'web site', 'webseite', 'internet', 'site web', 'sitio web', 'sito web', 'strona www'],
    domains: ['domain', 'domain name', 'domaine', 'dominio'],
    industry: ['branche', 'sector', 'secteur', 'settore', 'sektor', 'branża'],
    employees: ['number of employees', 'headcount', 'mitarbeiter', 'mitarbeiterzahl', 'anzahl mitarbeiter', 'effectif', 'empleados', 'dipendenti', 'medewerkers', 'funcionários', 'liczba pracowników'],
    annualRevenue: ['annual revenue', 'revenue', 'turnover', 'umsatz', 'jahresumsatz', 'chiffre d’affaires', 'facturación', 'fatturato', 'omzet', 'faturamento', 'przychód'],
    'annualRevenue.currency': ['currency', 'währung', 'devise', 'moneda', 'valuta', 'moeda', 'waluta'],
    parentId: ['parent id'],
    phone: PHONE_HEADINGS,
    country: ADDRESS_HEADINGS.country!,
    ...Object.fromEntries(Object.entries(ADDRESS_HEADINGS).filter(([member]) => member !== 'country').map(([member, headings]) => [`billingAddress.${member}`, headings])),
  },
};
