import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { AbsenceEndsTooEarly } from './absence.errors.js';
import { AbsenceCreated, AbsenceDeleted, AbsencePurged, AbsenceRestored, AbsenceUpdated } from './absence.events.js';

export type AbsenceId = Id<'Absence'>;

export interface AbsenceDetails {
  readonly ownerId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A time in which somebody is not there, and gets nothing by the rules. */
export class Absence extends AggregateRoot implements Recyclable {
  private ownerId!: string;
  private startsAt!: Date;
  private endsAt!: Date;
  private deletedAt: Date | null = null;

  private constructor(readonly id: AbsenceId) {
    super();
  }

  static announce(id: AbsenceId, details: AbsenceDetails): Absence {
    const absence = new Absence(id);
    Object.assign(absence, details);
    absence.assertSound();
    absence.record(new AbsenceCreated(id, absence.ownerId));
    return absence;
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change(details: Partial<AbsenceDetails>): void {
    const changed = this.takeOver<AbsenceDetails>(details);
    this.assertSound();
    if (changed.length > 0) this.record(new AbsenceUpdated(this.id, changed));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new AbsenceDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new AbsenceRestored(this.id));
  }

  purge(): void {
    this.record(new AbsencePurged(this.id));
  }

  private assertSound(): void {
    if (this.endsAt <= this.startsAt) throw new AbsenceEndsTooEarly();
  }
}
