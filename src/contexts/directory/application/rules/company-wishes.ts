import type { CompanyDetails, CompanyId } from '../../domain/company/company.js';
import { HierarchyTooDeep, MAX_LEVELS, ParentIsDescendant } from '../../domain/company/company.errors.js';
import { CompanyRepository } from '../../domain/company/company.repository.js';
import { PhoneBook } from '../../../../kernel/phone-book.js';
import { References } from '../ports/references.port.js';
import { Places } from './places.js';

/** What somebody says of a company, as the company takes it. */
export class CompanyWishes {
  constructor(
    private readonly places: Places,
    private readonly phones: PhoneBook,
    private readonly references: References,
    private readonly companies: CompanyRepository,
  ) {}

  async understood<W extends Partial<Omit<CompanyDetails, 'phoneInput'>>>(wishes: W): Promise<W & Pick<CompanyDetails, 'phoneInput'>> {
    const { country, industry, billingAddress, shippingAddress, phone } = wishes;
    this.places.assertKnown({ country: country ?? null, industry: industry ?? null, addresses: { billingAddress, shippingAddress } });
    if (phone === undefined) return wishes as W & Pick<CompanyDetails, 'phoneInput'>;
    const read = phone === null ? null : await this.phones.read(phone, '/phone');
    return { ...wishes, phone: read?.number ?? null, phoneInput: read?.input ?? null };
  }

  /** One company belongs to another that is there, does not belong to it, and is not too many levels away from the top. */
  async assertMayBelong(id: CompanyId, parentId: CompanyId | null): Promise<void> {
    if (parentId === null) return;
    if (parentId === id) throw new ParentIsDescendant();
    await this.references.company(parentId, '/parentId');
    const { above, below } = await this.companies.lineage(id, parentId);
    if (above.includes(id)) throw new ParentIsDescendant();
    if (above.length + 1 + below > MAX_LEVELS) throw new HierarchyTooDeep();
  }
}
