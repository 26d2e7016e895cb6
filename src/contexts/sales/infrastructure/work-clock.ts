import { Injectable } from '@nestjs/common';
import { SystemClock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';

/** One moment for everything that one unit of work decides and writes: of data that is brought in from the past, the one at which it happened. */
@Injectable()
export class WorkClock extends SystemClock {
  override now(): Date {
    return UnitOfWork.isOpen() ? UnitOfWork.current().now : super.now();
  }
}
