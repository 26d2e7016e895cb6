/** What goes through many tasks, and so takes its time. */
export abstract class TaskRounds {
  /** Gives the open tasks of one person to another. */
  abstract reassign(from: string, to: string): Promise<void>;
  /** Has the open tasks of somebody, or of everybody, follow their clocks. */
  abstract followClocks(assigneeId: string | null): Promise<void>;
}
