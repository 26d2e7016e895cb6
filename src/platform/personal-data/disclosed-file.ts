import type { JobFileNature } from '../jobs/job-files.js';
import type { DataSubject } from './data-subject.js';
import type { DisclosureFormat } from './disclosures.js';

const TYPES: Readonly<Record<DisclosureFormat, string>> = { json: 'application/json; charset=utf-8', zip: 'application/zip' };

/** What it is called does not say whom it is about. */
export const fileOf = ({ kind, ids }: DataSubject, format: DisclosureFormat): JobFileNature => ({ name: `${kind.replaceAll(' ', '-')}-${ids[0]}.${format}`, type: TYPES[format] });
