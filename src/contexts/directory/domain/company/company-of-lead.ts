import { isSharedDomain } from '../shared/shared-domains.js';
import { isWebsite } from './website.js';

interface Mailed {
  readonly emails?: readonly { readonly address: string }[];
}

interface Sited {
  readonly name: string;
  readonly website?: string | null;
  readonly domains?: readonly string[];
}

/** A lead may say of a website what no company can have. Where it has none, the company has the domain from which its people write, unless that is everybody's. */
export function companyOfLead<C extends Sited>({ website: written = null, ...company }: C, person: object | null): Omit<C, 'website'> & Required<Sited> {
  const website = written !== null && isWebsite(written) ? written : null;
  const { emails = [] } = (person ?? {}) as Mailed;
  const mailed = emails.map(({ address }) => address.slice(address.lastIndexOf('@') + 1)).filter((domain) => !isSharedDomain(domain));
  return { ...company, website, domains: company.domains ?? (website === null ? mailed : []) };
}
