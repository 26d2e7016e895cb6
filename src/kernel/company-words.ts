import { wordsOf } from './likeness.js';

const SAYS_NOTHING = new Set(
  'gmbh mbh ggmbh ag kg kgaa ohg gbr ug ev eg se co cie ltd limited llc llp lp inc incorporated corp corporation company plc sa sas sasu sarl eurl srl srls spa sl slu bv nv vof cv oy oyj ab as asa aps ivs kft zrt nyrt bt sro doo dd ad ood eood uab sia ou pty pte pvt kk und and et the der die das haftungsbeschrankt holding group gruppe'.split(' '),
);

/** The words by which a company is told apart; all of them, if none is left. */
export function companyWords(name: string): readonly string[] {
  const words = wordsOf(name);
  const telling = words.filter((word) => !SAYS_NOTHING.has(word));
  return telling.length > 0 ? telling : words;
}
