import type { ContactDetails, Phone } from '../../domain/contact/contact.js';
import type { CompanyId } from '../../domain/company/company.js';
import { PhoneBook } from '../../../../kernel/phone-book.js';
import { References } from '../ports/references.port.js';
import { Places } from './places.js';

/** A phone as it is sent. */
export interface PhoneWish extends Omit<Phone, 'input'> {
  readonly input?: string;
}

/** What somebody says of a contact, as the contact takes it. */
export class ContactWishes {
  constructor(
    private readonly places: Places,
    private readonly phones: PhoneBook,
    private readonly references: References,
  ) {}

  async understood<W extends Partial<Omit<ContactDetails, 'phones'>> & { readonly phones?: readonly PhoneWish[] }>(wishes: W): Promise<Omit<W, 'phones'> & { readonly phones: readonly Phone[] }> {
    this.places.assertKnown({ addresses: { address: wishes.address } });
    if (!wishes.phones) return wishes as never;
    const phones: Phone[] = [];
    for (const [index, wish] of wishes.phones.entries()) phones.push(await this.phone(wish, `/phones/${index}`));
    return { ...wishes, phones };
  }

  /** The companies that are named anew must be there. */
  async assertCompanies({ companyId, positions = [] }: Partial<Pick<ContactDetails, 'companyId' | 'positions'>>, known: readonly CompanyId[]): Promise<void> {
    const named = [['/companyId', companyId] as const, ...positions.map((position, index) => [`/positions/${index}/companyId`, position.companyId] as const)];
    for (const [pointer, id] of named) if (typeof id === 'string' && !known.includes(id)) await this.references.company(id, pointer);
  }

  private async phone({ number, input, extension, label, primary }: PhoneWish, pointer: string): Promise<Phone> {
    const read = await this.phones.read(number, `${pointer}/number`);
    const isTyped = input !== undefined && (await this.phones.reads(input, read.number));
    return { number: read.number, input: isTyped ? input : read.input, extension: extension ?? read.extension, label, primary };
  }
}
