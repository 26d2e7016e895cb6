import { countryCode } from '../../../../platform/imports/country-code.js';
import { type ImportPlan, memberOf, oneOf, type PartColumn } from '../../../../platform/imports/import-plan.js';
import { ADDRESS_HEADINGS, COMMON_HEADINGS, PHONE_HEADINGS } from './common-headings.js';

const ADDRESS = ['street', 'street2', 'postalCode', 'city', 'region', 'country'] as const;

/** First names come first, unless a comma says otherwise. */
const wholeName: PartColumn = {
  description: 'First and last name in one.',
  put: (body, text) => {
    const [last, first] = text.includes(',') ? text.split(',', 2) : [/\S+$/.exec(text)?.[0] ?? text, text.replace(/\S+$/, '')];
    body.lastName ??= last!.trim();
    if (first!.trim() !== '') body.firstName ??= first!.trim();
  },
};

/** People as they stand in tables. */
export const contactImport: ImportPlan = {
  matches: { email: 'e:', phone: 'p:' },
  lists: { emails: 'address', phones: 'number' },
  parts: {
    email: oneOf('emails', 'address', { label: null }, 'An e-mail address; the first of them is the primary one.'),
    email2: oneOf('emails', 'address', { label: null }, 'Another e-mail address.'),
    phone: oneOf('phones', 'number', { label: null }, 'A telephone number; the first of them is the primary one.'),
    mobile: oneOf('phones', 'number', { label: 'mobile' }, 'A mobile number.'),
    phone2: oneOf('phones', 'number', { label: null }, 'Another telephone number.'),
    name: wholeName,
    ...Object.fromEntries(ADDRESS.map((member) => [`address.${member}`, memberOf('address', member, `Of the address, the ${member}.`, member === 'country' ? countryCode : undefined)])),
    'social.linkedin': memberOf('social', 'linkedin', 'What he is called at LinkedIn.'),
  },
  headings: {
    ...COMMON_HEADINGS,
    salutation: ['anrede', 'civilité', 'tratamiento', 'aanhef', 'form of address', 'mr/ms'],
    firstName: ['first name', 'given name', 'forename', 'vorname', 'rufname', 'prénom', 'nombre', 'nome', 'voornaam', 'primeiro nome', 'imię'],
    lastName: ['last name', 'surname', 'family name', 'nachname', 'familienname', 'zuname', 'nom', 'nom de famille', 'apellido', 'apellidos', 'cognome', 'achternaam', 'sobrenome', 'apelido', 'nazwisko'],
    name: ['full name', 'contact', 'contact name', 'vollständiger name', 'ansprechpartner', 'kontakt', 'nom complet', 'nombre completo', 'nome completo', 'volledige naam', 'naam', 'imię i nazwisko'],
    title: ['academic title', 'titel', 'titre', 'título', 'titolo', 'tytuł'],
    role: ['job title', 'position', 'function', 'funktion', 'rolle', 'berufsbezeichnung', 'fonction', 'poste', 'cargo', 'puesto', 'ruolo', 'functie', 'stanowisko'],
    companyId: ['company id'],
    birthday: ['date of birth', 'birth date', 'birthdate', 'dob', 'geburtsdatum', 'geburtstag', 'date de naissance', 'fecha de nacimiento', 'data di nascita', 'geboortedatum', 'data de nascimento', 'data urodzenia'],
    email: ['e-mail', 'e-mail address', 'email address', 'mail', 'email 1', 'e-mail-adresse', 'mailadresse', 'courriel', 'adresse e-mail', 'correo', 'correo electrónico', 'posta elettronica', 'e-mailadres', 'endereço de e-mail', 'adres e-mail'],
    email2: ['e-mail 2', 'second e-mail', 'other e-mail', 'weitere e-mail'],
    phone: PHONE_HEADINGS,
    mobile: ['mobile phone', 'cell', 'cell phone', 'mobil', 'mobiltelefon', 'mobilnummer', 'handy', 'handynummer', 'portable', 'téléphone portable', 'móvil', 'celular', 'cellulare', 'mobiel', 'telemóvel', 'telefon komórkowy', 'komórka'],
    phone2: ['phone 2', 'other phone', 'weitere telefonnummer'],
    ...Object.fromEntries(Object.entries(ADDRESS_HEADINGS).map(([member, headings]) => [`address.${member}`, headings])),
    'social.linkedin': ['linkedin', 'linkedin url'],
  },
};
