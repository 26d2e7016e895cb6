import type { Absence, AbsenceId } from './absence.js';

export abstract class AbsenceRepository {
  abstract add(absence: Absence): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: AbsenceId): Promise<Absence>;
}
