import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { UserTimeZoneChanged } from '../../../identity/index.js';
import { SettingsChanged } from '../../../settings/index.js';
import { BeginTaskRound } from '../../application/commands/begin-task-round.command.js';

/** Days begin and end by other clocks: open tasks, and their reminders, follow. */
@Subscribe({ name: 'activities.follow-clocks', events: [UserTimeZoneChanged, SettingsChanged] })
export class OnClocksChanged implements Subscriber {
  on({ data }: Heard<UserTimeZoneChanged> | Heard<SettingsChanged>): Command<unknown> | undefined {
    if ('userId' in data) return BeginTaskRound.of({ round: { followClocksOf: data.userId } });
    return data.changed.includes('timeZone') ? BeginTaskRound.of({ round: { followClocksOf: null } }) : undefined;
  }
}
