import { DomainError } from '../../kernel/domain-error.js';
import { isId } from '../../kernel/id.js';
import { Work } from '../tenancy/work.js';
import { PASSING, parsePassingKey } from './passing-key.js';

const MAX_KEY = 400;
/** Never begins with a dot, so that no segment leads anywhere; lower case, so that no file system takes two for one. */
const SEGMENT = /^[a-z0-9][a-z0-9._-]{0,99}$/;

const refused = () => new DomainError('invalid', 'storage_key_invalid', `A storage key is made of lower-case letters, digits, dots, hyphens and underscores, in parts divided by slashes, with at most ${MAX_KEY} characters.`);

const isKey = (key: string) => key.length <= MAX_KEY && key.split('/').every((segment) => SEGMENT.test(segment));

/** The beginning of every key of the tenant whose work this is. */
export function tenantPrefix(): string {
  const { tenantId } = Work.current();
  if (!isId(tenantId)) throw new Error('a tenant whose id is none can have no files');
  return `${tenantId}/`;
}

export function storageKey(key: string): string {
  const passing = parsePassingKey(key);
  if (!isKey(passing?.key ?? key)) throw refused();
  return passing ? `${PASSING}${passing.lastDay}/${tenantPrefix()}${passing.key}` : tenantPrefix() + key;
}

/** A prefix ends anywhere in a key, or is empty. */
export function storagePrefix(prefix: string): string {
  const complete = prefix.endsWith('/') ? prefix.slice(0, -1) : prefix;
  if (prefix !== '' && !isKey(complete)) throw refused();
  return tenantPrefix() + prefix;
}
