/** What other contexts may know of activities: what is to be done, what was done, and when people meet. */
export { ActivityCompleted, ActivityCreated, ActivityDeleted, ActivityPurged, ActivityRestored, ActivityUpdated } from './domain/activity/activity.events.js';
export { AppointmentAnswered, AppointmentCancelled, AppointmentCompleted, AppointmentDeleted, AppointmentPurged, AppointmentReminded, AppointmentRescheduled, AppointmentRestored, AppointmentScheduled, AppointmentUpdated } from './domain/appointment/appointment.events.js';
export { TaskAssigned, TaskCompleted, TaskCreated, TaskDeleted, TaskOverdue, TaskPurged, TaskReminded, TaskReopened, TaskRestored, TaskUpdated } from './domain/task/task.events.js';
