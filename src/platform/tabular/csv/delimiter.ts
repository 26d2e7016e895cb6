/** The likelier first where nothing else decides: a comma also stands in ordinary text. */
const CANDIDATES = ['\t', ';', ',', '|'] as const;

const ENOUGH_RECORDS = 50;

/** Excel writes and heeds a first line that names the delimiter. */
const DECLARATION = /^(?:"sep=([^\r\n])"|sep=([^\r\n]))(?:\r\n|\n|\r)/i;

export function declaredDelimiter(beginning: string): { delimiter: string; characters: number } | undefined {
  const found = DECLARATION.exec(beginning);
  return found ? { delimiter: (found[1] ?? found[2])!, characters: found[0].length } : undefined;
}

const isCandidate = (character: string | undefined): boolean => character !== undefined && (CANDIDATES as readonly string[]).includes(character);
const isEnd = (character: string | undefined): boolean => character === undefined || character === '\n' || character === '\r';

/** How often each candidate stands outside of quotation marks, record by record. */
function countRecords(sample: string): number[][] {
  const records: number[][] = [];
  let counts = CANDIDATES.map(() => 0);
  let quoted = false;
  let isNew = true;
  for (let index = 0; index < sample.length && records.length < ENOUGH_RECORDS; index += 1) {
    const character = sample[index]!;
    if (character === '"') {
      const next = sample[index + 1];
      if (!quoted) quoted = isNew;
      else if (next === '"') index += 1;
      else if (isCandidate(next) || isEnd(next)) quoted = false;
      isNew = false;
    } else if (!quoted && isEnd(character)) {
      if (!isNew || counts.some((count) => count > 0)) records.push(counts);
      counts = CANDIDATES.map(() => 0);
      isNew = true;
    } else if (!quoted && isCandidate(character)) {
      counts[CANDIDATES.indexOf(character as ',')]! += 1;
      isNew = true;
    } else {
      isNew = false;
    }
  }
  if (records.length === 0) records.push(counts);
  return records;
}

/** In how many records it stands as often as in most of those that have it, and how often that is. */
function agreementOf(counts: readonly number[]): { records: number; times: number } {
  const frequencies = new Map<number, number>();
  for (const count of counts) if (count > 0) frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  let best = { records: 0, times: 0 };
  for (const [times, records] of frequencies) if (records > best.records || (records === best.records && times > best.times)) best = { records, times };
  return best;
}

/** The character that cuts most records into equally many cells. */
export function guessDelimiter(sample: string): string {
  const records = countRecords(sample);
  let best = { delimiter: ',', records: 0, times: 0 };
  for (const [index, delimiter] of CANDIDATES.entries()) {
    const agreement = agreementOf(records.map((counts) => counts[index]!));
    if (agreement.records > best.records || (agreement.records === best.records && agreement.times > best.times)) best = { delimiter, ...agreement };
  }
  return best.delimiter;
}
