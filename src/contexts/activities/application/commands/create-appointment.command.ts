import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, IsUrl, Length, Matches, Max, Min } from 'class-validator';
import type { CustomChanges } from '../../../../kernel/custom-field.js';
import { newId } from '../../../../kernel/id.js';
import { type Subject, SUBJECTS } from '../../../../kernel/subject.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AreCustomFields, AreParts, IsId, IsInstant, Nullable, Optional } from '../../../../platform/http/validators.js';
import { Appointment, type AppointmentId } from '../../domain/appointment/appointment.js';
import { AppointmentRepository } from '../../domain/appointment/appointment.repository.js';
import { People } from '../ports/people.port.js';
import { AppointmentPlanning } from '../rules/appointment-planning.js';
import { InvitedBody } from './participant.dto.js';

const FOUR_WEEKS_OF_MINUTES = 40_320;

/** Have people meet. */
export class CreateAppointment extends Command<AppointmentId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: AppointmentId;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'title must say something' })
  readonly title!: string;

  @IsString()
  @Length(1, 20_000)
  @Nullable()
  readonly description: string | null = null;

  @IsInstant()
  readonly startsAt!: Date;

  @IsInstant()
  readonly endsAt!: Date;

  /** By whose clocks it comes again; those of whoever it belongs to if left out. */
  @IsString()
  @Length(1, 60)
  @Optional()
  readonly timeZone?: string;

  @IsString()
  @Length(1, 500)
  @Nullable()
  readonly location: string | null = null;

  @IsUrl({ protocols: ['https'], require_protocol: true, require_valid_protocol: true })
  @Length(1, 2_000)
  @Nullable()
  readonly link: string | null = null;

  @AreParts(() => InvitedBody, 100)
  @Optional()
  readonly participants: InvitedBody[] = [];

  @IsArray()
  @ArrayMaxSize(5)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(FOUR_WEEKS_OF_MINUTES, { each: true })
  @Optional()
  readonly reminders: number[] = [];

  @IsString()
  @Length(1, 500)
  @Nullable()
  readonly recurrence: string | null = null;

  @IsBoolean()
  @Optional()
  readonly allowOverlap: boolean = false;

  @IsIn(SUBJECTS)
  @Nullable()
  readonly subjectType: Subject['type'] | null = null;

  @IsId()
  @Nullable()
  readonly subjectId: string | null = null;

  /** Whose it is: yours if left out. He takes part, whether he is among the participants or not, unless he is there with DECLINED. */
  @IsId()
  @Nullable()
  readonly ownerId?: string | null;

  @AreCustomFields()
  readonly customFields?: CustomChanges = {};
}

@CommandHandler(CreateAppointment)
export class CreateAppointmentHandler implements ICommandHandler<CreateAppointment> {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly people: People,
    private readonly planning: AppointmentPlanning,
    private readonly presence: Presence,
  ) {}

  async execute({ id = newId<'Appointment'>(), ownerId = this.presence.userId, timeZone, ...rest }: CreateAppointment): Promise<AppointmentId> {
    const details = { ...rest, ownerId, timeZone: timeZone ?? (await this.people.zoneOf(ownerId)) };
    const appointment = Appointment.schedule(id, details, this.planning.recurrences);
    this.appointments.add(appointment);
    await this.planning.enter(appointment);
    return id;
  }
}
