import type { Heard } from '../events/event.js';
import { Subscribe, type Subscriber } from '../events/subscriber.js';
import { ErasureBegun } from './erasure.js';
import { StartErasing } from './start-erasing.command.js';

@Subscribe({ name: 'platform.erase', events: [ErasureBegun] })
export class OnErasureBegun implements Subscriber<ErasureBegun> {
  on({ data }: Heard<ErasureBegun>): StartErasing {
    return StartErasing.of({ id: data.erasureId });
  }
}
