import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { UserDeactivated } from '../../../identity/index.js';
import { BeginTaskRound } from '../../application/commands/begin-task-round.command.js';

/** The open tasks of somebody who leaves go where the request has said. */
@Subscribe({ name: 'activities.reassign-tasks', events: [UserDeactivated] })
export class OnUserDeactivated implements Subscriber<UserDeactivated> {
  on({ data: { userId, records, reassignTo } }: Heard<UserDeactivated>): Command<unknown> | undefined {
    return records === 'reassign' && reassignTo !== null ? BeginTaskRound.of({ round: { reassign: { from: userId, to: reassignTo } } }) : undefined;
  }
}
