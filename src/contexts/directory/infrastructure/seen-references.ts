import { Injectable } from '@nestjs/common';
import type { AggregateRoot } from '../../../kernel/aggregate-root.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { type ClassOf, Records } from '../../../platform/persistence/records.js';
import { RecordMerged, RecordNotFound } from '../../../platform/persistence/refusals.js';
import { References } from '../application/ports/references.port.js';
import { Company, type CompanyId } from '../domain/company/company.js';
import { Contact, type ContactId } from '../domain/contact/contact.js';

@Injectable()
export class SeenReferences extends References {
  constructor(private readonly records: Records) {
    super();
  }

  company(id: CompanyId, pointer: string, isKnown = false): Promise<Company> {
    return this.seen(Company, id, pointer, isKnown);
  }

  contact(id: ContactId, pointer: string, isKnown = false): Promise<Contact> {
    return this.seen(Contact, id, pointer, isKnown);
  }

  private async seen<T extends AggregateRoot>(type: ClassOf<T>, id: string, pointer: string, isKnown: boolean): Promise<T> {
    try {
      return await this.records.get(type, id, isKnown ? { unscoped: true } : { action: 'read' });
    } catch (error) {
      // whoever names a merged record names the survivor, once it is written
      if (error instanceof RecordMerged) return this.seen(type, error.survivorId, pointer, isKnown);
      if (!(error instanceof RecordNotFound)) throw error;
      const record = type.name.toLowerCase();
      throw new DomainError('rule', 'reference_not_found', `There is no ${record} with the id ${id}, or it is not yours to see.`, [{ pointer, code: 'reference_not_found', message: `refers to a ${record} that is not there` }]);
    }
  }
}
