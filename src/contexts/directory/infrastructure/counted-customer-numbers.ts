import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import { TenantProfile } from '../../settings/index.js';
import { CustomerNumbers } from '../application/ports/customer-numbers.port.js';

/** A run of zeros in the format stands for the number. */
const written = (format: string, count: number) => format.replace(/0+/, (zeros) => String(count).padStart(zeros.length, '0'));

/** Counted in a row of the tenant's, which is held until the customer is committed: whoever is taken back leaves no gap. */
@Injectable()
export class CountedCustomerNumbers extends CustomerNumbers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profile: TenantProfile,
  ) {
    super();
  }

  async next(): Promise<string> {
    const { customer: format } = (await this.profile.current()).numbers;
    for (;;) {
      const number = written(format, await this.count());
      if (!(await this.isTaken(number))) return number;
    }
  }

  private async count(): Promise<number> {
    const { tenantId } = Work.current();
    const [row] = await this.unitOfWork.rows(sql<{ last: string }>`insert into directory.customer_numbers as n (tenant_id, id, last) values (${tenantId}::uuid, ${tenantId}::uuid, 1)
      on conflict (tenant_id, id) do update set last = n.last + 1 returning last`);
    return Number(row!.last);
  }

  /** Somebody may have given it by hand. */
  private async isTaken(number: string): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`select from directory.customers where tenant_id = ${Work.current().tenantId}::uuid and number = ${number}`);
    return rows.length > 0;
  }
}
