import { Module, type Provider } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { AnswerInvitationHandler } from './application/commands/answer-invitation.command.js';
import { BeginTaskRoundHandler } from './application/commands/begin-task-round.command.js';
import { AssignTaskHandler } from './application/commands/assign-task.command.js';
import { CancelAppointmentHandler } from './application/commands/cancel-appointment.command.js';
import { ChangeActivityHandler } from './application/commands/change-activity.command.js';
import { ChangeAppointmentHandler } from './application/commands/change-appointment.command.js';
import { ChangeTaskHandler } from './application/commands/change-task.command.js';
import { CloseCalendarFeedHandler } from './application/commands/close-calendar-feed.command.js';
import { CompleteActivityHandler } from './application/commands/complete-activity.command.js';
import { CompleteAppointmentHandler } from './application/commands/complete-appointment.command.js';
import { CompleteTaskHandler } from './application/commands/complete-task.command.js';
import { CreateActivityHandler } from './application/commands/create-activity.command.js';
import { CreateAppointmentHandler } from './application/commands/create-appointment.command.js';
import { CreateTaskHandler } from './application/commands/create-task.command.js';
import { DeleteAppointmentHandler } from './application/commands/delete-appointment.command.js';
import { DeleteTaskHandler } from './application/commands/delete-task.command.js';
import { FollowClocksHandler } from './application/commands/follow-clocks.command.js';
import { FollowSubjectHandler } from './application/commands/follow-subject.command.js';
import { MoveOccurrenceHandler } from './application/commands/move-occurrence.command.js';
import { OpenCalendarFeedHandler } from './application/commands/open-calendar-feed.command.js';
import { PostReminderHandler } from './application/commands/post-reminder.command.js';
import { ReassignTasksHandler } from './application/commands/reassign-tasks.command.js';
import { ReopenTaskHandler } from './application/commands/reopen-task.command.js';
import { RestoreAppointmentHandler } from './application/commands/restore-appointment.command.js';
import { RestoreTaskHandler } from './application/commands/restore-task.command.js';
import { RingAlarmsHandler } from './application/commands/ring-alarms.command.js';
import { AlarmPlan } from './application/ports/alarm-plan.port.js';
import { CalendarWriter } from './application/ports/calendar-writer.port.js';
import { Calendars } from './application/ports/calendars.port.js';
import { FeedTokens } from './application/ports/feed-tokens.port.js';
import { People } from './application/ports/people.port.js';
import { ReminderLetters } from './application/ports/reminder-letters.port.js';
import { TaskRounds } from './application/ports/task-rounds.port.js';
import { OfficeHours } from './application/ports/working-hours.port.js';
import { AppointmentPlanning } from './application/rules/appointment-planning.js';
import { TaskPlanning } from './application/rules/task-planning.js';
import { ActivityRepository } from './domain/activity/activity.repository.js';
import { AppointmentRepository } from './domain/appointment/appointment.repository.js';
import { CalendarFeedRepository } from './domain/calendar-feed/calendar-feed.repository.js';
import { Recurrences } from './domain/recurrence/recurrences.js';
import { TaskRepository } from './domain/task/task.repository.js';
import { HmacFeedTokens } from './infrastructure/hmac-feed-tokens.js';
import { IcalCalendarWriter } from './infrastructure/ical-calendar-writer.js';
import { IdentityPeople } from './infrastructure/identity-people.js';
import { MikroActivityRepository } from './infrastructure/mikro-activity.repository.js';
import { MikroAppointmentRepository } from './infrastructure/mikro-appointment.repository.js';
import { MikroCalendarFeedRepository } from './infrastructure/mikro-calendar-feed.repository.js';
import { MikroTaskRepository } from './infrastructure/mikro-task.repository.js';
import { PostgresAlarmPlan } from './infrastructure/postgres-alarm-plan.js';
import { PostgresCalendars } from './infrastructure/postgres-calendars.js';
import { LastActivities } from './infrastructure/last-activities.js';
import { AskWhatIsOnHandler } from './infrastructure/queries/ask-what-is-on.handler.js';
import { ListOccurrencesHandler } from './infrastructure/queries/list-occurrences.handler.js';
import { FindAvailabilityHandler } from './infrastructure/queries/find-availability.handler.js';
import { FindCalendarFeedHandler } from './infrastructure/queries/find-calendar-feed.handler.js';
import { ReadCalendarHandler } from './infrastructure/queries/read-calendar.handler.js';
import { ReadOwnFeedHandler } from './infrastructure/queries/read-own-feed.handler.js';
import { ReadReminderHandler } from './infrastructure/queries/read-reminder.handler.js';
import { SettingsOfficeHours } from './infrastructure/settings-office-hours.js';
import { TemporalRecurrences } from './infrastructure/temporal-recurrences.js';
import { ActivitiesController } from './interface/http/activities.controller.js';
import { AppointmentsController } from './interface/http/appointments.controller.js';
import { CalendarController } from './interface/http/calendar.controller.js';
import { CompanyActivitiesController } from './interface/http/company-activities.controller.js';
import { DueFilter } from './interface/http/due-filter.js';
import { FeedReading } from './interface/http/feed-reading.js';
import { TasksController } from './interface/http/tasks.controller.js';
import { OnClocksChanged } from './interface/subscribers/on-clocks-changed.js';
import { OnLeadConverted } from './interface/subscribers/on-lead-converted.js';
import { OnRecordsMerged } from './interface/subscribers/on-records-merged.js';
import { OnReminded } from './interface/subscribers/on-reminded.js';
import { OnUserDeactivated } from './interface/subscribers/on-user-deactivated.js';
import { AlarmClock } from './interface/workers/alarm-clock.js';
import { QueuedReminderLetters } from './interface/workers/queued-reminder-letters.js';
import { QueuedTaskRounds } from './interface/workers/queued-task-rounds.js';
import { ReminderLetterWorker } from './interface/workers/reminder-letter.worker.js';
import { TaskRoundWorker } from './interface/workers/task-round.worker.js';

const REPOSITORIES: readonly Provider[] = [
  { provide: TaskRepository, useClass: MikroTaskRepository },
  { provide: ActivityRepository, useClass: MikroActivityRepository },
  { provide: AppointmentRepository, useClass: MikroAppointmentRepository },
  { provide: CalendarFeedRepository, useClass: MikroCalendarFeedRepository },
];

const PORTS: readonly Provider[] = [
  { provide: AlarmPlan, useClass: PostgresAlarmPlan },
  { provide: Calendars, useClass: PostgresCalendars },
  { provide: CalendarWriter, useClass: IcalCalendarWriter },
  { provide: FeedTokens, useClass: HmacFeedTokens },
  { provide: OfficeHours, useClass: SettingsOfficeHours },
  { provide: People, useClass: IdentityPeople },
  { provide: Recurrences, useClass: TemporalRecurrences },
  { provide: ReminderLetters, useClass: QueuedReminderLetters },
  { provide: TaskRounds, useClass: QueuedTaskRounds },
];

const RULES: readonly Provider[] = [
  { provide: TaskPlanning, inject: [People, Recurrences, AlarmPlan, Clock], useFactory: (people: People, recurrences: Recurrences, alarms: AlarmPlan, clock: Clock) => new TaskPlanning(people, recurrences, alarms, clock) },
  {
    provide: AppointmentPlanning,
    inject: [Recurrences, Calendars, AlarmPlan, Clock],
    useFactory: (recurrences: Recurrences, calendars: Calendars, alarms: AlarmPlan, clock: Clock) => new AppointmentPlanning(recurrences, calendars, alarms, clock),
  },
];

const COMMANDS: readonly Provider[] = [
  AnswerInvitationHandler, AssignTaskHandler, BeginTaskRoundHandler, CancelAppointmentHandler, ChangeActivityHandler, ChangeAppointmentHandler, ChangeTaskHandler, CloseCalendarFeedHandler, CompleteActivityHandler,
  CompleteAppointmentHandler, CompleteTaskHandler, CreateActivityHandler, CreateAppointmentHandler, CreateTaskHandler, MoveOccurrenceHandler, DeleteAppointmentHandler, DeleteTaskHandler, FollowClocksHandler, FollowSubjectHandler,
  OpenCalendarFeedHandler, PostReminderHandler, ReassignTasksHandler, ReopenTaskHandler, RestoreAppointmentHandler, RestoreTaskHandler, RingAlarmsHandler,
];

const QUERIES: readonly Provider[] = [AskWhatIsOnHandler, ListOccurrencesHandler, FindAvailabilityHandler, FindCalendarFeedHandler, ReadCalendarHandler, ReadOwnFeedHandler, ReadReminderHandler];

@Module({
  controllers: [ActivitiesController, AppointmentsController, CalendarController, CompanyActivitiesController, TasksController],
  providers: [...REPOSITORIES, ...PORTS, ...RULES, ...COMMANDS, ...QUERIES, LastActivities, DueFilter, FeedReading, AlarmClock, ReminderLetterWorker, TaskRoundWorker, OnClocksChanged, OnLeadConverted, OnRecordsMerged, OnReminded, OnUserDeactivated],
})
export class ActivitiesModule {}
