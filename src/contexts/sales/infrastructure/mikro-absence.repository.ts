import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { Absence, type AbsenceId } from '../domain/absence/absence.js';
import { AbsenceRepository } from '../domain/absence/absence.repository.js';

@Injectable()
export class MikroAbsenceRepository extends AbsenceRepository {
  constructor(private readonly records: Records) {
    super();
  }

  add(absence: Absence): void {
    this.records.add(absence);
  }

  get(id: AbsenceId): Promise<Absence> {
    return this.records.get(Absence, id);
  }
}
