import { Injectable } from '@nestjs/common';
import { Presence } from '../../kernel/presence.js';
import { reaches } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';

/** The caller of the work in hand. */
@Injectable()
export class WorkPresence extends Presence {
  get userId(): string | null {
    return Work.current().caller?.userId ?? null;
  }

  may(permission: string): boolean {
    return Work.current().caller?.can(permission) ?? true;
  }

  reaches(permission: string, owner: string | null): boolean {
    const { caller } = Work.current();
    return caller === undefined || reaches(caller, permission, owner);
  }
}
