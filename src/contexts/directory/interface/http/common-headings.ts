/** What people call in tables what contacts and companies have in common: in English, German, French, Spanish, Italian, Dutch, Portuguese and Polish. */
export const COMMON_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  externalId: ['external id', 'id', 'record id', 'externe id', 'id externe', 'id externo', 'identificador externo', 'crm id'],
  tags: ['tag', 'labels', 'keywords', 'schlagwörter', 'schlagworte', 'stichwörter', 'étiquettes', 'etiquetas', 'etichette', 'trefwoorden', 'tagi'],
  ownerId: ['owner id'],
};

/** Of an address, by the member that it is. */
export const ADDRESS_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  street: ['street', 'street address', 'address', 'address line 1', 'straße', 'strasse', 'anschrift', 'adresse', 'rue', 'calle', 'dirección', 'domicilio', 'via', 'indirizzo', 'straat', 'adres', 'rua', 'endereço', 'morada', 'ulica'],
  street2: ['street 2', 'address line 2', 'adresszusatz', 'complément d’adresse', 'complemento'],
  postalCode: ['postal code', 'postcode', 'zip', 'zip code', 'plz', 'postleitzahl', 'code postal', 'código postal', 'cap', 'cep', 'kod pocztowy'],
  city: ['city', 'town', 'ort', 'stadt', 'wohnort', 'ville', 'ciudad', 'población', 'città', 'plaats', 'stad', 'woonplaats', 'cidade', 'miasto', 'miejscowość'],
  region: ['region', 'state', 'province', 'bundesland', 'région', 'provincia', 'provincie', 'estado', 'województwo'],
  country: ['country', 'land', 'staat', 'pays', 'país', 'paese', 'nazione', 'pais', 'kraj'],
};

export const PHONE_HEADINGS: readonly string[] = ['telephone', 'phone number', 'tel', 'tel.', 'phone 1', 'work phone', 'business phone', 'telefon', 'telefonnummer', 'rufnummer', 'téléphone', 'numéro de téléphone', 'teléfono', 'telefono', 'telefoon', 'telefoonnummer', 'telefone', 'numer telefonu'];
