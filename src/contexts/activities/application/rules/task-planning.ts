import { Clock } from '../../../../kernel/clock.js';
import { Recurrences } from '../../domain/recurrence/recurrences.js';
import type { Place, Task } from '../../domain/task/task.js';
import { AlarmPlan } from '../ports/alarm-plan.port.js';
import { People } from '../ports/people.port.js';

/** What belongs to every change of a task: by whose clocks it goes, and what is to happen by itself. */
export class TaskPlanning {
  constructor(
    private readonly people: People,
    private readonly recurrences: Recurrences,
    private readonly alarms: AlarmPlan,
    private readonly clock: Clock,
  ) {}

  async placeOf(assigneeId: string | null): Promise<Place> {
    return { zone: await this.people.zoneOf(assigneeId), recurrences: this.recurrences };
  }

  async plan(...tasks: readonly Task[]): Promise<void> {
    for (const task of tasks) await this.alarms.replace({ kind: 'task', id: task.id }, task.alarms(this.clock.now()));
  }
}
