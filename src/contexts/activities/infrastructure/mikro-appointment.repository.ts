import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Subject } from '../../../kernel/subject.js';
import { Records } from '../../../platform/persistence/records.js';
import { Appointment, type AppointmentId } from '../domain/appointment/appointment.js';
import { AppointmentRepository } from '../domain/appointment/appointment.repository.js';

@Injectable()
export class MikroAppointmentRepository extends AppointmentRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
  ) {
    super();
  }

  add(appointment: Appointment): void {
    this.records.add(appointment);
  }

  get(id: AppointmentId): Promise<Appointment> {
    return this.records.get(Appointment, id);
  }

  getToDelete(id: AppointmentId): Promise<Appointment> {
    return this.records.get(Appointment, id, { action: 'delete' });
  }

  getFromBin(id: AppointmentId): Promise<Appointment> {
    return this.records.get(Appointment, id, { from: 'bin', action: 'delete' });
  }

  async comingAbout({ type, id }: Subject, take: number): Promise<Appointment[]> {
    return this.em.find(Appointment as never, { status: 'SCHEDULED', subjectType: type, subjectId: id } as never, { orderBy: { id: 'asc' } as never, limit: take });
  }

  async find(id: AppointmentId): Promise<Appointment | undefined> {
    return ((await this.em.findOne(Appointment as never, { id } as never)) as Appointment | null) ?? undefined;
  }
}
