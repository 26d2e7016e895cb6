import { DomainError, type Fault } from '../../../../kernel/domain-error.js';
import type { Address } from '../../../../kernel/address.js';
import { Lookups } from '../../../../kernel/lookups.js';

const unknown = (pointer: string, list: string): Fault => ({ pointer, code: 'unknown_value', message: `must be one of GET /lookups/${list}` });

/** Holds countries and industries to the lists that all tenants share. */
export class Places {
  constructor(private readonly lookups: Lookups) {}

  assertKnown(named: { readonly country?: string | null; readonly industry?: string | null; readonly addresses?: Readonly<Record<string, Address | null | undefined>> }): void {
    const countries = [['/country', named.country] as const, ...Object.entries(named.addresses ?? {}).map(([name, address]) => [`/${name}/country`, address?.country] as const)];
    const faults = countries.filter(([, code]) => typeof code === 'string' && !this.lookups.isCountry(code)).map(([pointer]) => unknown(pointer, 'countries'));
    if (typeof named.industry === 'string' && !this.lookups.isIndustry(named.industry)) faults.push(unknown('/industry', 'industries'));
    if (faults.length > 0) throw new DomainError('invalid', 'body_invalid', faults.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; '), faults);
  }
}
