import type { Subject } from '../../../../kernel/subject.js';
import type { Task, TaskId } from './task.js';

export abstract class TaskRepository {
  abstract add(task: Task): void;
  /** Refuses with not-found when there is none, or when the caller does not reach it. */
  abstract get(id: TaskId): Promise<Task>;
  abstract getFromBin(id: TaskId): Promise<Task>;
  /** For what must not be done to somebody else's by who may write it: deleting. */
  /** Whoever comes at the same time waits, and finds what the first has done. */
  abstract getAlone(id: TaskId): Promise<Task>;
  abstract getToDelete(id: TaskId): Promise<Task>;
  /** For the system: whatever there is, live. */
  abstract find(id: TaskId): Promise<Task | undefined>;
  /** Whether this time of a series has a task already, in the recycle bin too. */
  abstract hasOccurrence(seriesId: TaskId, occurrence: Date): Promise<boolean>;
  /** Some of the open tasks that are about a record, whoever sees them. */
  abstract openAbout(subject: Subject, take: number): Promise<Task[]>;
  /** The open tasks of somebody, or of everybody, in the order of their ids. */
  abstract openOf(assigneeId: string | null, after: TaskId | null, take: number): Promise<Task[]>;
  /** Has them be found as they are now, where no event tells of what has changed. */
  abstract findAnew(tasks: readonly Task[]): Promise<void>;
}
