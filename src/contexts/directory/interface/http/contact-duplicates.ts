import { Injectable } from '@nestjs/common';
import { DuplicateKnowledge } from '../../../../platform/duplicates/duplicate-knowledge.js';
import { PhoneBook } from '../../../../kernel/phone-book.js';
import { type ContactFacts, contactFacts, contactLikeness } from '../../domain/contact/contact-likeness.js';
import { numberOf } from './written-numbers.js';

@Injectable()
export class ContactDuplicates extends DuplicateKnowledge<ContactFacts> {
  readonly fields = ['firstName', 'lastName', 'emails', 'phones', 'companyId', 'positions', 'birthday', 'ownerId'];
  readonly parameters = {
    firstName: { description: 'His first name.', example: 'Jana' },
    lastName: { description: 'His last name.', example: 'Petersen' },
    email: { description: 'An e-mail address of his.', example: 'jana.petersen@nordlicht.example' },
    phone: { description: 'A telephone number of his.', example: '+494315550101' },
    companyId: { description: 'A company that he is or was in.', example: '01930b6e-6c00-7000-8000-000000000201' },
    birthday: { description: 'When he was born.', example: '1984-05-17' },
  };
  readonly comparison = contactLikeness;

  constructor(private readonly phones: PhoneBook) {
    super();
  }

  async factsOf(record: Readonly<Record<string, unknown>>): Promise<ContactFacts> {
    const numbers: { readonly number: string }[] = [];
    for (const { number } of (Array.isArray(record.phones) ? record.phones : []) as readonly { readonly number?: unknown }[]) {
      const read = await numberOf(this.phones, number);
      if (read !== null) numbers.push({ number: read });
    }
    return contactFacts({ ...record, phones: numbers });
  }

  recordOf({ email, phone, ...fields }: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
    return { ...fields, ...(email !== undefined && { emails: [{ address: email }] }), ...(phone !== undefined && { phones: [{ number: phone }] }) };
  }
}
