import { describe, expect, it } from '@jest/globals';
import { guessColumns } from '../../../../platform/imports/guess-columns.js';
import { leadImport } from './lead-import.js';

const FIELDS = ['firstName', 'lastName', 'companyName', 'title', 'email', 'phone', 'mobile', 'website', 'industry', 'employees', 'address.street', 'address.postalCode', 'address.city', 'address.region', 'address.country', 'source', 'value', 'value.currency', 'tags'];

const TABLES: Readonly<Record<string, string>> = {
  English: 'First Name,Last Name,Company,Job Title,E-mail Address,Phone Number,Mobile,Website,Industry,Number of Employees,Street,ZIP,City,State,Country,Lead Source,Amount,Currency,Tags',
  German: 'Vorname,Nachname,Firma,Position,E-Mail-Adresse,Telefon,Mobil,Webseite,Branche,Mitarbeiter,Straße,PLZ,Ort,Bundesland,Land,Herkunft,Wert,Währung,Schlagwörter',
  French: 'Prénom,Nom,Société,Fonction,Adresse e-mail,Téléphone,Portable,Site web,Secteur d’activité,Effectif,Rue,Code postal,Ville,Région,Pays,Origine,Montant,Devise,Étiquettes',
  Spanish: 'Nombre,Apellidos,Empresa,Cargo,Correo electrónico,Teléfono,Móvil,Sitio web,Sector,Número de empleados,Dirección,Código postal,Ciudad,Provincia,País,Origen,Importe,Moneda,Etiquetas',
  Italian: 'Nome,Cognome,Azienda,Ruolo,Indirizzo e-mail,Telefono,Cellulare,Sito web,Settore,Dipendenti,Indirizzo,CAP,Città,Provincia,Paese,Fonte,Valore,Valuta,Etichette',
  Portuguese: 'Primeiro nome,Sobrenome,Empresa,Cargo,Endereço de e-mail,Telefone,Telemóvel,Site,Setor,Número de funcionários,Rua,Código postal,Cidade,Estado,País,Origem,Valor,Moeda,Etiquetas',
  Dutch: 'Voornaam,Achternaam,Bedrijf,Functie,E-mailadres,Telefoonnummer,Mobiel,Website,Branche,Aantal medewerkers,Straat,Postcode,Plaats,Provincie,Land,Bron,Waarde,Valuta,Trefwoorden',
  Polish: 'Imię,Nazwisko,Nazwa firmy,Stanowisko,Adres e-mail,Numer telefonu,Telefon komórkowy,Strona www,Branża,Liczba pracowników,Ulica,Kod pocztowy,Miasto,Województwo,Kraj,Źródło,Wartość,Waluta,Tagi',
};

const known = FIELDS.map((name) => ({ name, headings: leadImport.headings[name] ?? [], put: () => {} }));

describe('a table of leads', () => {
  it.each(Object.entries(TABLES))('with headings in %s is understood as it is', (_language, headings) => {
    const columns = headings.split(',').map((name, index) => ({ index, letters: String(index), name, path: [name] }));
    expect(guessColumns(columns, known).map(({ heading, field }) => [heading, field])).toEqual(columns.map(({ name }, index) => [name, FIELDS[index]]));
  });
});
