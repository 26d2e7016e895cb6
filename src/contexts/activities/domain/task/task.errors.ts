import { DomainError } from '../../../../kernel/domain-error.js';
import { invalid } from '../invalid.js';

export const dueTwice = () => invalid('due_twice', '/dueOn', 'A task is due at a moment or on a day: give dueAt or dueOn, and not both.', 'can not stand beside dueAt');
export const reminderTwice = () => invalid('reminder_twice', '/remindMinutesBefore', 'A reminder comes at a moment or some minutes before: give remindAt or remindMinutesBefore, and not both.', 'can not stand beside remindAt');
export const reminderWithoutDue = () => invalid('reminder_without_due', '/remindMinutesBefore', 'Minutes before what? Give dueAt or dueOn too.', 'needs dueAt or dueOn');

export class TaskAlreadyCompleted extends DomainError {
  constructor() {
    super('conflict', 'task_completed', 'This task has been completed already. Reopen it first.');
  }
}

export class TaskNotCompleted extends DomainError {
  constructor() {
    super('conflict', 'task_open', 'This task is open already.');
  }
}
