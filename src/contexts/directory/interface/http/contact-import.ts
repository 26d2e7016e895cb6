import { addressHeadings, addressParts, COMMON_HEADINGS, MOBILE_HEADINGS, PERSON_HEADINGS, PHONE_HEADINGS, POSITION_HEADINGS, wholeName } from '../../../../platform/imports/common-columns.js';
import { type ImportPlan, memberOf, oneOf } from '../../../../platform/imports/import-plan.js';

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
    ...addressParts('address'),
    'social.linkedin': memberOf('social', 'linkedin', 'What he is called at LinkedIn.'),
  },
  headings: {
    ...COMMON_HEADINGS,
    ...PERSON_HEADINGS,
    salutation: ['anrede', 'civilité', 'tratamiento', 'aanhef', 'form of address', 'mr/ms'],
    title: ['academic title', 'titel', 'titre', 'título', 'titolo', 'tytuł'],
    role: POSITION_HEADINGS,
    companyId: ['company id'],
    birthday: ['date of birth', 'birth date', 'birthdate', 'dob', 'geburtsdatum', 'geburtstag', 'date de naissance', 'fecha de nacimiento', 'data di nascita', 'geboortedatum', 'data de nascimento', 'data urodzenia'],
    email2: ['e-mail 2', 'second e-mail', 'other e-mail', 'weitere e-mail'],
    phone: PHONE_HEADINGS,
    mobile: MOBILE_HEADINGS,
    phone2: ['phone 2', 'other phone', 'weitere telefonnummer'],
    ...addressHeadings('address'),
    'social.linkedin': ['linkedin', 'linkedin url'],
  },
};
