import { Injectable } from '@nestjs/common';
import { Work } from '../../../platform/tenancy/work.js';
import { Asker } from '../application/ports/asker.port.js';

@Injectable()
export class WorkAsker extends Asker {
  id(): string | null {
    return Work.current().caller?.userId ?? null;
  }
}
