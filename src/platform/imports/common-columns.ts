import { countryCode } from './country-code.js';
import { type ImportPlan, memberOf, parsed, type PartColumn } from './import-plan.js';

/** What people call in tables what many records have: in English, German, French, Spanish, Italian, Dutch, Portuguese and Polish. */
export const COMMON_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  externalId: ['external id', 'id', 'record id', 'externe id', 'kundennummer', 'id externe', 'identifiant externe', 'id externo', 'identificador externo', 'id esterno', 'extern id', 'identyfikator zewnętrzny', 'crm id'],
  tags: ['tag', 'labels', 'keywords', 'schlagwörter', 'schlagworte', 'stichwörter', 'étiquettes', 'mots-clés', 'etiquetas', 'palabras clave', 'etichette', 'parole chiave', 'trefwoorden', 'palavras-chave', 'tagi', 'etykiety', 'słowa kluczowe'],
  ownerId: ['owner id'],
};

/** Of an address, by the member that it is. */
export const ADDRESS_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  street: ['street', 'street address', 'address', 'address line 1', 'address 1', 'straße und hausnummer', 'straße, nr.', 'straße', 'strasse', 'anschrift', 'adresse', 'rue', 'calle', 'dirección', 'domicilio', 'via', 'indirizzo', 'straat', 'adres', 'rua', 'endereço', 'morada', 'ulica'],
  street2: ['street 2', 'address line 2', 'address 2', 'adresszusatz', 'adresse 2', 'complément d’adresse', 'complemento de dirección', 'complemento', 'dirección 2', 'indirizzo 2', 'adresregel 2', 'adres 2', 'endereço 2', 'adres cd.'],
  postalCode: ['postal code', 'postcode', 'zip', 'zip code', 'plz', 'postleitzahl', 'code postal', 'código postal', 'codigo postal', 'cap', 'codice postale', 'postcode', 'cep', 'kod pocztowy'],
  city: ['city', 'town', 'ort', 'stadt', 'wohnort', 'ville', 'ciudad', 'población', 'città', 'plaats', 'stad', 'woonplaats', 'cidade', 'miasto', 'miejscowość'],
  region: ['region', 'state', 'province', 'county', 'bundesland', 'kanton', 'région', 'département', 'provincia', 'regione', 'provincie', 'estado', 'comunidad autónoma', 'distrito', 'województwo'],
  country: ['country', 'land', 'staat', 'pays', 'país', 'paese', 'nazione', 'pais', 'kraj'],
};

export const PHONE_HEADINGS: readonly string[] = ['telephone', 'phone number', 'tel', 'tel.', 'phone 1', 'work phone', 'business phone', 'telefon', 'telefonnummer', 'rufnummer', 'téléphone', 'numéro de téléphone', 'teléfono', 'telefono', 'telefoon', 'telefoonnummer', 'telefone', 'numer telefonu'];

export const MOBILE_HEADINGS: readonly string[] = ['mobile phone', 'cell', 'cell phone', 'mobil', 'mobiltelefon', 'mobilnummer', 'handy', 'handynummer', 'portable', 'téléphone portable', 'móvil', 'celular', 'cellulare', 'mobiel', 'telemóvel', 'telefon komórkowy', 'komórka'];

/** Of people: what they are called, and how they are written to. */
export const PERSON_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  firstName: ['first name', 'given name', 'forename', 'vorname', 'rufname', 'prénom', 'nombre', 'nome', 'voornaam', 'primeiro nome', 'imię'],
  lastName: ['last name', 'surname', 'family name', 'nachname', 'familienname', 'zuname', 'nom', 'nom de famille', 'apellido', 'apellidos', 'cognome', 'achternaam', 'familienaam', 'sobrenome', 'apelido', 'último nome', 'nazwisko'],
  name: ['full name', 'contact', 'contact name', 'contact person', 'vollständiger name', 'ansprechpartner', 'kontakt', 'nom complet', 'nom et prénom', 'interlocuteur', 'nombre completo', 'nombre y apellidos', 'persona de contacto', 'nome completo', 'nome e cognome', 'referente', 'nominativo', 'volledige naam', 'naam', 'contactpersoon', 'nome do contato', 'pessoa de contacto', 'imię i nazwisko', 'osoba kontaktowa'],
  email: ['e-mail', 'e-mail address', 'email address', 'mail', 'email 1', 'e-mail-adresse', 'mailadresse', 'courriel', 'adresse e-mail', 'adresse mail', 'adresse électronique', 'correo', 'correo electrónico', 'dirección de correo', 'posta elettronica', 'indirizzo e-mail', 'e-mailadres', 'mailadres', 'endereço de e-mail', 'correio eletrónico', 'adres e-mail', 'poczta elektroniczna'],
};

/** Of companies, and of the company that somebody is in. */
export const COMPANY_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  name: ['company', 'company name', 'organization', 'organisation', 'account', 'account name', 'firma', 'firmenname', 'unternehmen', 'société', 'entreprise', 'raison sociale', 'empresa', 'compañía', 'azienda', 'ragione sociale', 'nombre de la empresa', 'organización', 'società', 'nome azienda', 'bedrijf', 'bedrijfsnaam', 'organisatie', 'nome da empresa', 'organização', 'nazwa firmy', 'przedsiębiorstwo', 'organizacja'],
  website: ['web', 'url', 'homepage', 'web site', 'webseite', 'internetseite', 'internet', 'site web', 'site internet', 'sitio web', 'página web', 'sito web', 'sito', 'site', 'strona www', 'strona internetowa'],
  industry: ['branche', 'wirtschaftszweig', 'sector', 'secteur', 'secteur d’activité', 'industria', 'settore', 'bedrijfstak', 'setor', 'indústria', 'sektor', 'branża'],
  employees: ['number of employees', 'headcount', 'mitarbeiter', 'mitarbeiterzahl', 'anzahl mitarbeiter', 'effectif', 'nombre d’employés', 'salariés', 'empleados', 'número de empleados', 'dipendenti', 'numero dipendenti', 'medewerkers', 'aantal medewerkers', 'funcionários', 'número de funcionários', 'liczba pracowników'],
};

export const CURRENCY_HEADINGS: readonly string[] = ['currency', 'währung', 'devise', 'moneda', 'valuta', 'moeda', 'waluta'];

/** What somebody is where he works. */
export const POSITION_HEADINGS: readonly string[] = ['job title', 'position', 'function', 'funktion', 'rolle', 'berufsbezeichnung', 'fonction', 'poste', 'intitulé du poste', 'cargo', 'puesto', 'ruolo', 'posizione', 'qualifica', 'functie', 'função', 'stanowisko'];

/** First names come first, unless a comma says otherwise. */
export const wholeName: PartColumn = {
  description: 'First and last name in one.',
  put: (body, text) => {
    const [last, first] = text.includes(',') ? text.split(',', 2) : [/\S+$/.exec(text)?.[0] ?? text, text.replace(/\S+$/, '')];
    body.lastName ??= last!.trim();
    if (first!.trim() !== '') body.firstName ??= first!.trim();
  },
};

const ADDRESS = ['street', 'street2', 'postalCode', 'city', 'region', 'country'] as const;

/** What is called an address, and has no columns for its members: its street, unless an export has written it. */
const wholeAddress = (field: string): PartColumn => ({
  description: 'The street, or all of it as an export writes it.',
  put: (body, text) => (body[field] = text.startsWith('{') ? parsed(text) : { street: text, ...(body[field] as object | undefined) }),
});

/** A column for an address, and one for each of its members. */
export const addressParts = (field: string): Readonly<Record<string, PartColumn>> =>
  Object.fromEntries([[field, wholeAddress(field)], ...ADDRESS.map((member) => [`${field}.${member}`, memberOf(field, member, `Of its address, the ${member}.`, member === 'country' ? countryCode : undefined)] as const)]);

/** What people call them. */
export const addressHeadings = (field: string): ImportPlan['headings'] => Object.fromEntries(Object.entries(ADDRESS_HEADINGS).map(([member, headings]) => [`${field}.${member}`, headings]));
