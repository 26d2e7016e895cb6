import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { SalesTarget, type SalesTargetId } from '../domain/sales-target/sales-target.js';
import { SalesTargetRepository } from '../domain/sales-target/sales-target.repository.js';

@Injectable()
export class MikroSalesTargetRepository extends SalesTargetRepository {
  constructor(private readonly records: Records) {
    super();
  }

  add(target: SalesTarget): void {
    this.records.add(target);
  }

  get(id: SalesTargetId): Promise<SalesTarget> {
    return this.records.get(SalesTarget, id);
  }
}
