import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { Reads } from '../../../platform/persistence/reads.js';
import { leadsOf } from '../../../platform/references/merged-records.js';
import { resourceNamed } from '../../../platform/resource/resource.js';
import { presentSights } from '../../../platform/resource/sight.js';
import { readStatement } from '../../../platform/resource/statements.js';
import { type NamedRecord, SeenRecords } from '../application/ports/seen-records.port.js';

@Injectable()
export class ReadSeenRecords extends SeenRecords {
  constructor(private readonly reads: Reads) {
    super();
  }

  async assertSeen(named: readonly NamedRecord[]): Promise<void> {
    if (named.length === 0) return;
    const found = await this.reads.all(named.map(({ of, id }) => this.look(of, id)));
    for (const [index, { of, id, pointer }] of named.entries()) {
      if (found[index]!.length > 0 || (await this.isMerged(of, id))) continue;
      const { record } = resourceNamed(of);
      throw new DomainError('rule', 'reference_not_found', `There is no ${record} with the id ${id}, or it is not yours to see.`, [{ pointer, code: 'reference_not_found', message: `refers to a ${record} that is not there` }]);
    }
  }

  /** Whoever names a merged record names the survivor, once it is written. */
  private async isMerged(of: string, id: string): Promise<boolean> {
    if (!resourceNamed(of).mergeable) return false;
    const [lead] = await this.reads.rows(leadsOf(of, [id]));
    return lead !== undefined && (await this.reads.rows(this.look(of, lead.survivorId))).length > 0;
  }

  private look(of: string, id: string) {
    return readStatement(resourceNamed(of), id, { fields: ['id'], include: [] }, presentSights());
  }
}
