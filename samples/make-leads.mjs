// Makes samples/leads.csv: a list of leads as a trade fair hands it over, with the faults that such lists have. `node samples/make-leads.mjs` writes it anew, always the same.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROWS = 5_000;

let state = 20_261;
const below = (count) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
};
const pick = (list) => list[below(list.length)];

const FIRST = 'Anna,Bjørn,Camille,Dörte,Emil,Fenja,Gérard,Hanne,Ivar,Jördis,Klaus,Lærke,Mads,Noémie,Ole,Paula,Ragnar,Sören,Thea,Ulrike,Viggo,Wiebke,Åse,Élodie,Jens,Maren,Pieter,Anneke,Harriet,Graham'.split(',');
const LAST = 'Andersen,Böttcher,Carlsen,Dünnwald,Eriksen,Françoix,Gröning,Håkansson,Ingwersen,Jørgensen,Köhler,Lefèvre,Møller,Nygård,Oßwald,Petersen,Quist,Rasmussen,Schäfer,Thomsen,Ullrich,van Dijk,Westergaard,Zöllner,Ashcroft,Bouchard,Lindqvist,Hopkins,Mäkelä,Brøndum'.split(',');
const FIRM = 'Alster,Bredow,Ceder,Drossel,Elbe,Fjord,Galion,Hafen,Isøre,Jütland,Kranich,Lotsen,Möwen,Nebel,Ostsee,Priel,Quarz,Reede,Schären,Trave,Uferland,Vänern,Watt,Zimt'.split(',');
const TRADE = [['Spedition', 'transport-land'], ['Reederei', 'transport-sea'], ['Maschinenbau', 'machinery'], ['Windkraft', 'renewables'], ['Software', 'software'], ['Möbel', 'furniture'], ['Bau', 'construction'], ['Feinkost', 'food-beverages'], ['Logistik', 'logistics'], ['Hotels', 'hotels'], ['Versicherung', 'insurance'], ['Großhandel', 'wholesale']];
const FORM = 'GmbH,AG,KG,ApS,AS,AB,BV,Ltd,SARL'.split(',');
const TITLE = 'Einkauf,Geschäftsführung,Head of sales,IT-Leitung,Prokura,Büroleitung,Directrice générale,Inhaber,Operations,'.split(',');
const PLACES = [
  ['Kai', '24103', 'Kiel', 'Deutschland', '+49 431 55', 'EUR'],
  ['Speicherweg', '20457', 'Hamburg', 'Deutschland', '+49 40 55', 'EUR'],
  ['Elbufer', '01067', 'Dresden', 'Deutschland', '+49 351 55', 'EUR'],
  ['Havnegade', '1058', 'København', 'Dänemark', '+45 33 5', 'DKK'],
  ['Strandgatan', '211 20', 'Malmö', 'Schweden', '+46 40 55', 'SEK'],
  ['Sjøgata', '8006', 'Bodø', 'Norwegen', '+47 75 5', 'NOK'],
  ['Quai', '44000', 'Nantes', 'France', '+33 2 40 5', 'EUR'],
  ['Maaskade', '3011', 'Rotterdam', 'Niederlande', '+31 10 55', 'EUR'],
];
const SOURCE = 'Event,Event,Event,Website,Partner,Referral,'.split(',');
const TAGS = ['', 'Messe', 'Messe', 'Messe, Rückruf', 'Katalog', 'Newsletter'];
const TITLES = ['Externe ID', 'Vorname', 'Nachname', 'Position', 'Firma', 'Webseite', 'Branche', 'Mitarbeiter', 'E-Mail', 'Telefon', 'Straße', 'PLZ', 'Ort', 'Land', 'Herkunft', 'Wert', 'Währung', 'Schlagwörter', 'Bemerkung'];
const NOTES = ['', '', '', '', 'ruft zurück', 'Stand 4; mit Kollegin', 'will Angebot\nbis Ende des Monats', 'sagt "vielleicht"'];

const plain = (text) => text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('æ', 'ae').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-');

function lead(number) {
  const [first, last, [trade, industry], [street, postalCode, city, country, dialled, currency]] = [pick(FIRST), pick(LAST), pick(TRADE), pick(PLACES)];
  const firm = `${pick(FIRM)} ${trade}`;
  const domain = `${plain(firm)}.example`;
  const email = `${plain(first)}.${plain(last)}.${number}@${domain}`;
  const phone = `${dialled}${10_000 + below(90_000)}`;
  const reached = below(10);
  const value = below(3) ? String(500 * (1 + below(200))) : '';
  return {
    'Externe ID': `M26-${String(number).padStart(5, '0')}`, 'Vorname': first, 'Nachname': last, 'Position': pick(TITLE), 'Firma': `${firm} ${pick(FORM)}`, 'Webseite': below(2) ? `www.${domain}` : '',
    'Branche': below(4) ? industry : '', 'Mitarbeiter': below(3) ? String(1 + below(900)) : '', 'E-Mail': reached === 0 ? '' : email, 'Telefon': reached < 7 ? phone : '',
    'Straße': `${street} ${1 + below(90)}`, 'PLZ': postalCode, 'Ort': city, 'Land': country, 'Herkunft': pick(SOURCE), 'Wert': value, 'Währung': value && currency, 'Schlagwörter': pick(TAGS), 'Bemerkung': pick(NOTES),
  };
}

/** What is wrong with a row, and how often. */
const FAULTS = [
  [30, (row) => ({ ...row, 'E-Mail': `${plain(row['Vorname'])}.${plain(row['Nachname'])} at web.example` })],
  [20, (row) => ({ ...row, 'E-Mail': '', 'Telefon': '' })],
  [20, (row) => ({ ...row, 'Telefon': 'steht auf der Karte' })],
  [15, (row) => ({ ...row, 'Vorname': '', 'Nachname': '', 'Firma': '', 'E-Mail': row['E-Mail'] || `stand-${row['Externe ID'].toLowerCase()}@web.example` })],
  [15, (row) => ({ ...row, 'Land': 'Atlantis' })],
  [10, (row) => ({ ...row, 'Branche': 'Dies und das' })],
  [10, (row) => ({ ...row, 'Wert': 'nach Absprache', 'Währung': 'EUR' })],
];

/** Somebody who is there further up already: by the same e-mail address, or by the same id. */
const TWINS = [
  [60, (row, earlier) => ({ ...row, 'Vorname': earlier['Vorname'], 'Nachname': earlier['Nachname'], 'Firma': earlier['Firma'], 'E-Mail': earlier['E-Mail'].toUpperCase() })],
  [20, (row, earlier) => ({ ...row, 'Externe ID': earlier['Externe ID'] })],
];

/** Whom the walk of the README corrects. */
const SOLVEIG = { 'Vorname': 'Solveig', 'Nachname': 'Brekke', 'Position': 'Innkjøp', 'Firma': 'Brekke Havn AS', 'E-Mail': 'solveig.brekke at brekke-havn.example', 'Telefon': '+47 75 55 01 20', 'Land': 'Norwegen', 'Branche': 'transport-sea', 'Mitarbeiter': '140', 'Herkunft': 'Event', 'Wert': '64000', 'Währung': 'EUR' };

const cell = (text) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The file: semicolons, in Windows-1252. */
export function sampleLeads() {
  state = 20_261;
  const rows = Array.from({ length: ROWS }, (_, index) => lead(index + 1));
  const changes = [...FAULTS, ...TWINS].flatMap(([count, change]) => Array.from({ length: count }, () => change));
  const places = changes.map((_, index) => 99 + index * 24);
  const untouched = (index) => !places.includes(index) && rows[index]['E-Mail'] !== '';
  for (const [index, change] of changes.entries()) {
    const at = places[index];
    let before = below(at);
    while (!untouched(before)) before = below(at);
    rows[at] = change(rows[at], rows[before]);
  }
  rows[99] = { ...rows[99], ...SOLVEIG };
  return Buffer.from([TITLES, ...rows.map((row) => TITLES.map((title) => cell(row[title])))].map((cells) => `${cells.join(';')}\r\n`).join(''), 'latin1');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('leads.csv', import.meta.url), sampleLeads());
