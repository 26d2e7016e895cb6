import type { Heard } from './event.js';
import { ReplayAdvanced, ReplayBegun } from './replay.js';
import { AdvanceReplay } from './replays.commands.js';
import { Subscribe, type Subscriber } from './subscriber.js';

/** A replay goes on piece by piece, each in a transaction of its own, by hearing of the piece before. */
@Subscribe({ name: 'platform.advance-replay', events: [ReplayBegun, ReplayAdvanced] })
export class OnReplayAdvanced implements Subscriber<ReplayBegun | ReplayAdvanced> {
  on({ data }: Heard<ReplayBegun | ReplayAdvanced>): AdvanceReplay {
    return AdvanceReplay.of({ id: data.replayId });
  }
}
