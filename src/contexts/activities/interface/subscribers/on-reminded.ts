import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { PostReminder } from '../../application/commands/post-reminder.command.js';
import { AppointmentReminded } from '../../domain/appointment/appointment.events.js';
import { TaskReminded } from '../../domain/task/task.events.js';

/** Whoever is reminded gets a letter. */
@Subscribe({ name: 'activities.send-reminders', events: [TaskReminded, AppointmentReminded] })
export class OnReminded implements Subscriber {
  on({ id, data }: Heard<TaskReminded> | Heard<AppointmentReminded>): Command<unknown> | undefined {
    if ('appointmentId' in data) {
      const { appointmentId, userIds, startsAt } = data;
      return userIds.length === 0 ? undefined : PostReminder.of({ number: id, letters: userIds.map((userId) => ({ userId, about: { kind: 'appointment' as const, id: appointmentId as string }, occursAt: startsAt })) });
    }
    const { taskId, assigneeId } = data;
    return assigneeId === null ? undefined : PostReminder.of({ number: id, letters: [{ userId: assigneeId, about: { kind: 'task', id: taskId }, occursAt: null }] });
  }
}
