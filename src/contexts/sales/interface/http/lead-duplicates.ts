import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel/domain-error.js';
import { DuplicateKnowledge } from '../../../../platform/duplicates/duplicate-knowledge.js';
import { PhoneBook } from '../../../../kernel/phone-book.js';
import { type LeadFacts, leadFacts, leadLikeness } from '../../domain/lead/lead-likeness.js';

@Injectable()
export class LeadDuplicates extends DuplicateKnowledge<LeadFacts> {
  readonly fields = ['firstName', 'lastName', 'companyName', 'email', 'phone', 'status', 'ownerId'];
  readonly parameters = {
    firstName: { description: 'His first name.', example: 'Ingrid' },
    lastName: { description: 'His last name.', example: 'Sørensen' },
    companyName: { description: 'The company that he is in.', example: 'Fjordfisk' },
    email: { description: 'His e-mail address.', example: 'ingrid.sorensen@fjordfisk.example' },
    phone: { description: 'His telephone number.', example: '+4755560001' },
  };
  readonly comparison = leadLikeness;

  constructor(private readonly phones: PhoneBook) {
    super();
  }

  async factsOf(record: Readonly<Record<string, unknown>>): Promise<LeadFacts> {
    return leadFacts({ ...record, phone: await this.numberOf(record.phone) });
  }

  recordOf(parameters: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
    return parameters;
  }

  /** In E.164, however it was written; what is no number is refused elsewhere. */
  private async numberOf(written: unknown): Promise<string | null> {
    if (typeof written !== 'string') return null;
    try {
      return (await this.phones.read(written, '/phone')).number;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
