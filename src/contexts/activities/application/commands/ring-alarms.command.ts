import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type AppointmentId } from '../../domain/appointment/appointment.js';
import { AppointmentRepository } from '../../domain/appointment/appointment.repository.js';
import { type TaskId } from '../../domain/task/task.js';
import { TaskRepository } from '../../domain/task/task.repository.js';
import { AlarmPlan, type DueAlarm } from '../ports/alarm-plan.port.js';
import { AppointmentPlanning } from '../rules/appointment-planning.js';

const MINUTE_MS = 60_000;

/** Do what is due by itself. Answers how much that was. */
export class RingAlarms extends Command<number> {
  readonly most!: number;
}

@CommandHandler(RingAlarms)
export class RingAlarmsHandler implements ICommandHandler<RingAlarms> {
  constructor(
    private readonly alarms: AlarmPlan,
    private readonly tasks: TaskRepository,
    private readonly appointments: AppointmentRepository,
    private readonly planning: AppointmentPlanning,
    private readonly clock: Clock,
  ) {}

  async execute({ most }: RingAlarms): Promise<number> {
    const due = await this.alarms.takeDue(this.clock.now(), most);
    for (const alarm of due) {
      if (alarm.owner.kind === 'task') (await this.tasks.find(alarm.owner.id as TaskId))?.ring(alarm);
      else await this.ringAppointment(alarm);
    }
    return due.length;
  }

  private async ringAppointment(alarm: DueAlarm): Promise<void> {
    const appointment = await this.appointments.find(alarm.owner.id as AppointmentId);
    if (!appointment) return;
    if (alarm.kind === 'expansion') return this.planning.extend(appointment);
    appointment.remind(alarm);
    const minutes = alarm.minutesBefore ?? 0;
    const after = Math.max(this.clock.now().getTime(), alarm.occursAt.getTime() - minutes * MINUTE_MS);
    const next = appointment.nextReminder(minutes, this.planning.recurrences, new Date(after));
    if (next) await this.alarms.add(alarm.owner, [next]);
  }
}
