import type { Subject } from '../../../../kernel/subject.js';

/** What goes through many tasks, and so takes its time. */
export abstract class TaskRounds {
  /** Gives the open tasks of one person to another. */
  abstract reassign(from: string, to: string): Promise<void>;
  /** Has what is about a record follow to what has become of it. */
  abstract follow(from: Subject, to: Subject): Promise<void>;
  /** Has the open tasks of somebody, or of everybody, follow their clocks. */
  abstract followClocks(assigneeId: string | null): Promise<void>;
}
