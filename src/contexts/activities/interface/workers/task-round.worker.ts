import type { Subject } from '../../../../kernel/subject.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { JobWorker, type Task, Works } from '../../../../platform/jobs/job-worker.js';
import { describeQueue } from '../../../../platform/jobs/queue.js';
import { FollowClocks } from '../../application/commands/follow-clocks.command.js';
import { FollowSubject } from '../../application/commands/follow-subject.command.js';
import { ReassignTasks } from '../../application/commands/reassign-tasks.command.js';
import type { TaskId } from '../../domain/task/task.js';

const rounds = describeQueue({ name: 'task-rounds', concurrency: 2 });
const AT_ONCE = 100;

export interface TaskRound {
  readonly reassign?: { readonly from: string; readonly to: string };
  readonly followClocksOf?: string | null;
  readonly follow?: { readonly from: Subject; readonly to: Subject };
}

/** Goes through many tasks, some at a time. Begun again, it goes on with those that are left. */
@Works({ queue: rounds, name: 'task-round' })
export class TaskRoundWorker extends JobWorker<TaskRound, { tasks: number }> {
  constructor(private readonly dispatcher: Dispatcher) {
    super();
  }

  async run({ reassign, followClocksOf = null, follow }: TaskRound, { progress, signal }: Task): Promise<{ tasks: number }> {
    let tasks = 0;
    const turn = reassign ? () => this.reassign(reassign) : follow ? () => this.follow(follow) : this.followers(followClocksOf);
    for (let done = AT_ONCE; done === AT_ONCE; ) {
      signal.throwIfAborted();
      done = await turn();
      tasks += done;
      progress.report({ counts: { tasks } });
    }
    return { tasks };
  }

  private reassign({ from, to }: { from: string; to: string }): Promise<number> {
    return this.dispatcher.execute(ReassignTasks.of({ from, to, take: AT_ONCE }));
  }

  private async follow({ from, to }: { from: Subject; to: Subject }): Promise<number> {
    return (await this.dispatcher.execute(FollowSubject.of({ from, to, take: AT_ONCE }))) ? 0 : AT_ONCE;
  }

  private followers(assigneeId: string | null): () => Promise<number> {
    let after: TaskId | null = null;
    return async () => {
      after = await this.dispatcher.execute(FollowClocks.of({ assigneeId, after, take: AT_ONCE }));
      return after === null ? 0 : AT_ONCE;
    };
  }
}
