import type { DEMO_USERS } from '../../platform/auth/demo.js';
import type { LeadSource } from './domain/lead/lead-source.js';
import type { LeadStatus } from './domain/lead/lead-status.js';

type By = keyof typeof DEMO_USERS;

/** What has become of a lead since, and why. */
type Moves = readonly (readonly [status: LeadStatus, reason?: string])[];

export interface DemoLead {
  readonly daysAgo: number;
  /** Whose it is; nobody's, if null. */
  readonly of: By | null;
  readonly name: readonly [first: string | null, last: string | null];
  readonly title: string | null;
  readonly company: readonly [name: string, domain: string, industry: string, employees: number] | null;
  readonly place: keyof typeof PLACES;
  readonly source: LeadSource;
  readonly value: string | null;
  readonly tags: string;
  readonly moves: Moves;
}

/** Where they are, how phones begin there, and what is paid with. */
export const PLACES = {
  kiel: { postalCode: '24103', city: 'Kiel', country: 'DE', phone: '+494315560', currency: 'EUR' },
  hamburg: { postalCode: '20457', city: 'Hamburg', country: 'DE', phone: '+494055560', currency: 'EUR' },
  bremen: { postalCode: '28195', city: 'Bremen', country: 'DE', phone: '+494215560', currency: 'EUR' },
  berlin: { postalCode: '10115', city: 'Berlin', country: 'DE', phone: '+493055560', currency: 'EUR' },
  copenhagen: { postalCode: '1050', city: 'København', country: 'DK', phone: '+45335600', currency: 'DKK' },
  malmo: { postalCode: '211 20', city: 'Malmö', country: 'SE', phone: '+464055560', currency: 'SEK' },
  bergen: { postalCode: '5003', city: 'Bergen', country: 'NO', phone: '+47555600', currency: 'NOK' },
  helsinki: { postalCode: '00100', city: 'Helsinki', country: 'FI', phone: '+358955600', currency: 'EUR' },
  rotterdam: { postalCode: '3011', city: 'Rotterdam', country: 'NL', phone: '+311055560', currency: 'EUR' },
  leeds: { postalCode: 'LS1 4DY', city: 'Leeds', country: 'GB', phone: '+441134960', currency: 'GBP' },
  gdansk: { postalCode: '80-001', city: 'Gdańsk', country: 'PL', phone: '+485855560', currency: 'PLN' },
  nantes: { postalCode: '44000', city: 'Nantes', country: 'FR', phone: '+332405560', currency: 'EUR' },
} as const;

type Line = readonly [daysAgo: number, of: By | null, name: DemoLead['name'], title: string | null, company: DemoLead['company'], place: DemoLead['place'], source: LeadSource, value: string | null, tags: string, moves?: Moves];

const contacted: Moves = [['CONTACTED']];
const qualified: Moves = [['CONTACTED'], ['QUALIFIED']];

const LINES: readonly Line[] = [
  [41, 'agent', ['Ingrid', 'Sørensen'], 'Head of field sales', ['Fjordfisk', 'fjordfisk.example', 'forestry-fishing', 60], 'bergen', 'EVENT', '148000', 'fair,field-team', qualified],
  [38, 'agent', ['Marek', 'Nowak'], 'IT manager', ['Bałtyk Yachts', 'baltyk-yachts.example', 'shipbuilding-rail', 130], 'gdansk', 'WEBSITE', '96000', 'import', contacted],
  [20, 'agent', ['Emre', 'Öztürk'], 'Sales director', ['Öztürk Antriebe', 'oeztuerk-antriebe.example', 'machinery', 85], 'bremen', 'REFERRAL', '22000', 'nurturing', [['CONTACTED'], ['NURTURING', 'No budget before the second quarter.']]],
  [6, 'agent', ['Nora', 'Lindqvist'], 'Chief operating officer', ['Öresund Freight', 'oresund-freight.example', 'logistics', 240], 'malmo', 'PHONE', '310000', 'urgent,quote', qualified],
  [58, 'agent', ['Jonas', 'Krüger'], 'Owner', ['Krüger Bau', 'krueger-bau.example', 'construction', 45], 'kiel', 'REFERRAL', '9500', '', [['CONTACTED'], ['LOST', 'Stays with his present system.']]],
  [57, 'manager', ['Freja', 'Madsen'], 'Head of sales', ['Nordhavn Wind', 'nordhavn-wind.example', 'renewables', 320], 'copenhagen', 'LINKEDIN', '420000', 'key-account', qualified],
  [55, 'agent', ['Pekka', 'Virtanen'], null, ['Saimaa Paper', 'saimaa-paper.example', 'paper-packaging', 900], 'helsinki', 'WEBSITE', '64000', '', contacted],
  [54, 'agent', ['Grace', 'Whitfield'], 'Marketing manager', ['Whitfield Textiles', 'whitfield.example', 'textiles-apparel', 75], 'leeds', 'ADVERTISEMENT', '12000', 'newsletter', [['UNQUALIFIED', 'Looks for a newsletter tool.']]],
  [53, 'manager', ['Thijs', 'Bakker'], 'Managing director', ['Maashaven Terminals', 'maashaven.example', 'transport-sea', 410], 'rotterdam', 'PARTNER', '185000', 'partner', qualified],
  [52, 'agent', ['Amélie', 'Rousseau'], 'Directrice commerciale', ['Atelier Rousseau', 'atelier-rousseau.example', 'furniture', 28], 'nantes', 'EVENT', '7800', 'fair', contacted],
  [51, 'agent', ['Lukas', 'Brandt'], 'Vertriebsleiter', ['Brandt Medizintechnik', 'brandt-medizin.example', 'medical-devices', 150], 'hamburg', 'EVENT', '54000', 'fair', contacted],
  [50, null, ['Zofia', 'Wiśniewska'], 'Procurement', ['Trójmiasto Logistyka', 'trojmiasto.example', 'logistics', 95], 'gdansk', 'WEBSITE', null, '', []],
  [49, 'agent', ['Oskar', 'Nyström'], 'Founder', ['Nyström Cycles', 'nystrom-cycles.example', 'retail', 12], 'malmo', 'SOCIAL', '3900', '', [['CONTACTED'], ['UNQUALIFIED', 'Too small for what we do.']]],
  [48, 'manager', ['Helena', 'Ziegler'], 'Chief information officer', ['Hanse Versicherung', 'hanse-versicherung.example', 'insurance', 1200], 'hamburg', 'REFERRAL', '780000', 'key-account,tender', qualified],
  [47, 'agent', ['Mikkel', 'Thomsen'], 'Sales operations', ['Thomsen & Co', 'thomsen.example', 'wholesale', 65], 'copenhagen', 'EMAIL', '58000', '', contacted],
  [46, 'agent', ['Siobhan', "O'Connell"], 'Head of growth', ['Pennine Software', 'pennine.example', 'software', 55], 'leeds', 'LINKEDIN', '21000', 'technical', contacted],
  [45, null, [null, null], null, ['Ostsee Hotels', 'ostsee-hotels.example', 'hotels', 180], 'kiel', 'WEBSITE', '33000', '', []],
  [44, 'agent', ['Aino', 'Mäkinen'], 'Hallintojohtaja', ['Lumi Clinics', 'lumi-clinics.example', 'hospitals', 210], 'helsinki', 'PARTNER', '47000', 'partner', qualified],
  [43, 'agent', ['Bram', 'de Jong'], 'Operations', ['De Jong Bloemen', 'dejong-bloemen.example', 'import-export', 40], 'rotterdam', 'PHONE', '15500', '', contacted],
  [42, 'manager', ['Clara', 'Vogt'], 'Kanzlerin', ['Universität am Sund', 'uni-am-sund.example', 'education-higher', 2300], 'berlin', 'EMAIL', '240000', 'tender', [['CONTACTED'], ['LOST', 'The tender went to another.']]],
  [40, 'agent', ['Henrik', 'Aas'], 'Daglig leder', ['Aas Aquakultur', 'aas-aquakultur.example', 'agriculture', 34], 'bergen', 'EVENT', '88000', 'fair', contacted],
  [39, 'agent', ['Katarzyna', 'Zielińska'], 'Head of customer service', ['Bursztyn Shop', 'bursztyn.example', 'ecommerce', 70], 'gdansk', 'ADVERTISEMENT', '41000', '', contacted],
  [37, 'agent', ['Felix', 'Sommer'], 'Gründer', ['Sommer Solar', 'sommer-solar.example', 'renewables', 18], 'berlin', 'WEBSITE', '14500', '', qualified],
  [36, 'agent', ['Maëlle', 'Le Goff'], 'Responsable achats', ['Bretagne Conserves', 'bretagne-conserves.example', 'food-beverages', 260], 'nantes', 'EMAIL', '39000', 'import', contacted],
  [35, 'manager', ['Andreas', 'Holm'], 'VP Sales', ['Storebælt Offshore', 'storebaelt.example', 'oil-gas', 530], 'copenhagen', 'LINKEDIN', '610000', 'key-account', contacted],
  [34, 'agent', ['Tuula', 'Korhonen'], null, ['Korhonen Metal', 'korhonen-metal.example', 'mining-metals', 115], 'helsinki', 'WEBSITE', '27500', '', [['NURTURING', 'Merges with its parent until summer.']]],
  [33, 'agent', ['Daniel', 'Ashworth'], 'Finance director', ['Aire Valley Foods', 'airevalley.example', 'food-beverages', 340], 'leeds', 'REFERRAL', '72000', '', qualified],
  [31, 'agent', ['Wiebke', 'Carstens'], 'Büroleitung', ['Carstens Reederei', 'carstens.example', 'transport-sea', 140], 'hamburg', 'PHONE', '68000', '', contacted],
  [30, null, ['Sander', 'Visser'], null, null, 'rotterdam', 'SOCIAL', null, '', []],
  [29, 'agent', ['Elin', 'Berggren'], 'Product owner', ['Skåne Games', 'skane-games.example', 'games', 48], 'malmo', 'TWITTER', '52000', '', [['UNQUALIFIED', 'Wrote her thesis about us.']]],
  [28, 'agent', ['Torsten', 'Weiß'], 'Prokurist', ['Weiß Spedition', 'weiss-spedition.example', 'transport-land', 190], 'bremen', 'IMPORT', '46000', 'import', contacted],
  [27, 'manager', ['Marie', 'Dubois'], 'Directrice générale', ['Loire Assurances', 'loire-assurances.example', 'insurance', 620], 'nantes', 'REFERRAL', '330000', 'key-account', qualified],
  [26, 'agent', ['Piotr', 'Kamiński'], 'Kierownik IT', ['Stocznia Centrum', 'stocznia-centrum.example', 'shipbuilding-rail', 480], 'gdansk', 'IMPORT', '175000', 'import', contacted],
  [25, 'agent', ['Ragnhild', 'Dahl'], 'Markedssjef', ['Vestland Reiser', 'vestland-reiser.example', 'tourism', 52], 'bergen', 'WEBSITE', '61000', '', contacted],
  [24, 'agent', ['Oliver', 'Pratt'], 'Owner', ['Pratt Joinery', 'pratt-joinery.example', 'skilled-trades', 9], 'leeds', 'ADVERTISEMENT', '2400', '', [['UNQUALIFIED', 'Wants an accounting program.']]],
  [23, 'agent', ['Johanna', 'Seidel'], 'Leiterin Vertrieb', ['Seidel Optik', 'seidel-optik.example', 'electronics', 88], 'berlin', 'EVENT', '31500', 'fair', qualified],
  [22, 'manager', ['Willem', 'van Dijk'], 'COO', ['Delta Chemie', 'delta-chemie.example', 'chemicals', 760], 'rotterdam', 'PARTNER', '410000', 'partner,key-account', contacted],
  [21, 'agent', ['Eeva', 'Salonen'], 'Toimitusjohtaja', ['Salonen Design', 'salonen-design.example', 'design', 15], 'helsinki', 'LINKEDIN', '8200', '', contacted],
  [19, 'agent', ['Søren', 'Kjær'], 'Indkøb', ['Kjær Møbler', 'kjaer-moebler.example', 'furniture', 105], 'copenhagen', 'EMAIL', '83000', '', contacted],
  [18, null, ['Agnieszka', 'Lewandowska'], 'Office manager', ['Morze Media', 'morze-media.example', 'publishing', 33], 'gdansk', 'WEBSITE', '19000', '', []],
  [17, 'agent', ['Philipp', 'Arndt'], 'Head of IT', ['Arndt Automotive', 'arndt-automotive.example', 'automotive', 670], 'bremen', 'LINKEDIN', '205000', 'technical', qualified],
  [16, 'agent', ['Chloé', 'Garnier'], null, ['Garnier Voyages', 'garnier-voyages.example', 'tourism', 24], 'nantes', 'SOCIAL', '6400', '', contacted],
  [15, 'agent', ['Kristian', 'Lund'], 'Partner', ['Lund Advokater', 'lund-advokater.example', 'legal', 60], 'copenhagen', 'REFERRAL', '74000', '', contacted],
  [14, 'manager', ['Anneli', 'Sjöberg'], 'CEO', ['Sjöberg Pharma', 'sjoberg-pharma.example', 'pharmaceuticals', 390], 'malmo', 'EVENT', '560000', 'fair,key-account', contacted],
  [13, 'agent', ['Gareth', 'Hughes'], 'Operations director', ['Calder Waste', 'calder-waste.example', 'environment-waste', 175], 'leeds', 'PHONE', '36500', '', contacted],
  [12, 'agent', ['Birte', 'Petersen'], null, ['Petersen Apotheken', 'petersen-apotheken.example', 'retail', 44], 'kiel', 'WEBSITE', '11000', '', []],
  [11, 'agent', ['Joost', 'Hendriks'], 'Sales manager', ['Hendriks Installatie', 'hendriks.example', 'facility-services', 58], 'rotterdam', 'EMAIL', '17800', '', contacted],
  [10, null, ['Laura', 'Meinhardt'], 'Einkauf', ['Meinhardt Verpackung', 'meinhardt.example', 'paper-packaging', 210], 'hamburg', 'WEBSITE', '29500', '', []],
  [9, 'agent', ['Eirik', 'Haugen'], 'IT-ansvarlig', ['Haugen Energi', 'haugen-energi.example', 'energy-utilities', 145], 'bergen', 'WEBSITE', '132000', 'technical', contacted],
  [8, 'agent', ['Tomasz', 'Wójcik'], 'Dyrektor', ['Wójcik Transport', 'wojcik-transport.example', 'transport-land', 120], 'gdansk', 'API', '48500', '', []],
  [7, 'manager', ['Charlotte', 'Fournier'], 'DSI', ['Banque de l\'Estuaire', 'estuaire.example', 'banking', 980], 'nantes', 'PARTNER', '690000', 'partner,tender', contacted],
  [6, 'agent', ['Mats', 'Eklund'], null, ['Eklund Elteknik', 'eklund-elteknik.example', 'skilled-trades', 31], 'malmo', 'IMPORT', '44000', 'import', []],
  [5, 'agent', ['Sabine', 'Lorenz'], 'Geschäftsführerin', ['Lorenz Pflege', 'lorenz-pflege.example', 'elderly-care', 260], 'berlin', 'PHONE', '52500', '', contacted],
  [5, null, ['Vilma', 'Rantanen'], 'HR manager', ['Rantanen Group', 'rantanen.example', 'human-resources', 78], 'helsinki', 'LINKEDIN', '23500', '', []],
  [4, 'agent', ['Rasmus', 'Vestergaard'], 'CTO', ['Vestergaard Data', 'vestergaard-data.example', 'it-services', 42], 'copenhagen', 'API', '66000', 'technical', []],
  [4, null, [null, null], null, ['Humber Marine', 'humber-marine.example', 'shipbuilding-rail', 88], 'leeds', 'EMAIL', '25500', '', []],
  [3, 'agent', ['Hanna', 'Olsen'], 'Innkjøp', ['Olsen Bygg', 'olsen-bygg.example', 'construction', 165], 'bergen', 'REFERRAL', '210000', '', []],
  [2, null, ['Yusuf', 'Demir'], 'Inhaber', ['Demir Catering', 'demir-catering.example', 'restaurants', 22], 'bremen', 'WEBSITE', '5600', '', []],
  [1, 'agent', ['Beatrix', 'van Houten'], 'Head of e-commerce', ['Houten Koffie', 'houten-koffie.example', 'food-beverages', 67], 'rotterdam', 'ADVERTISEMENT', '18400', 'newsletter', []],
  [1, null, ['Matthias', 'Engel'], null, null, 'hamburg', 'TWITTER', null, '', []],
];

/** The number in the id of the first; the others follow. */
export const FIRST_LEAD = 101;

/** Who might buy from a small sales team in the north. The first four are those that its notes and activities tell of. */
export const DEMO_LEADS: readonly DemoLead[] = LINES.map(([daysAgo, of, name, title, company, place, source, value, tags, moves = []]) => ({ daysAgo, of, name, title, company, place, source, value, tags, moves }));
