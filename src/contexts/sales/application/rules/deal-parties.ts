import type { DealDetails } from '../../domain/deal/deal.js';
import type { NamedRecord, SeenRecords } from '../ports/seen-records.port.js';

type Parties = Pick<DealDetails, 'companyId' | 'contacts' | 'contactId' | 'customerId' | 'leadId'>;

function namedIn({ companyId, contacts = [], contactId, customerId, leadId }: Partial<Parties>): readonly NamedRecord[] {
  const one = (of: NamedRecord['of'], id: string | null | undefined, pointer: string) => (id ? [{ of, id, pointer }] : []);
  return [
    ...one('companies', companyId, '/companyId'),
    ...contacts.flatMap((contact, index) => one('contacts', contact.contactId, `/contacts/${index}/contactId`)),
    ...one('contacts', contactId, '/contactId'),
    ...one('customers', customerId, '/customerId'),
    ...one('leads', leadId, '/leadId'),
  ];
}

/** Whoever names a party of a deal sees it; one that the deal names already stays, whoever changes it. */
export class DealParties {
  constructor(private readonly records: SeenRecords) {}

  async assertSeen(wished: Partial<Parties>, known: Partial<Parties> = {}): Promise<void> {
    const already = new Set(namedIn(known).map(({ of, id }) => `${of} ${id}`));
    await this.records.assertSeen(namedIn(wished).filter(({ of, id }) => !already.has(`${of} ${id}`)));
  }
}
