import { DomainError } from '../../../../kernel/domain-error.js';

const HOST = /^(?=.{1,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

const refusal = (pointer: string, code: string, message: string) => new DomainError('invalid', code, `${pointer.slice(1)} ${message}.`, [{ pointer, code, message }]);

const addressOf = (input: string) => URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(input) ? input : `https://${input}`);

/** A website as an address that can be opened; `example.com` is enough. */
export function websiteOf(input: string): string {
  const address = addressOf(input.trim());
  if (!address || !['http:', 'https:'].includes(address.protocol) || !HOST.test(address.hostname) || address.username !== '') {
    throw refusal('/website', 'website_invalid', 'must be the address of a website, such as https://example.com');
  }
  return address.href.replace(/^(https?:\/\/[^/?#]+)\/$/, '$1');
}

export const isWebsite = (input: string): boolean => {
  try {
    return websiteOf(input) !== '';
  } catch {
    return false;
  }
};

/** The domain that belongs to a website. */
export const domainOf = (website: string): string => addressOf(website)!.hostname.replace(/^www\./, '');

/** Domains as mail has them: in lower case, and each once. */
export function domainsOf(inputs: readonly string[]): readonly string[] {
  const domains = inputs.map((input) => input.trim().toLowerCase().replace(/^@/, ''));
  const wrong = domains.findIndex((domain) => !HOST.test(domain));
  if (wrong >= 0) throw refusal(`/domains/${wrong}`, 'domain_invalid', 'must be a domain such as example.com');
  return [...new Set(domains)];
}
