import { Injectable, Optional } from '@nestjs/common';
import type { Resource } from '../resource/resource.js';
import type { DataSubject } from './data-subject.js';
import { FormerIds } from './former-ids.js';

/** Knows who is meant by a record. */
@Injectable()
export class DataSubjects {
  constructor(@Optional() private readonly formerIds?: FormerIds) {}

  async of(resource: Resource, id: string): Promise<DataSubject> {
    const former = (await this.formerIds?.of(resource, id)) ?? [];
    return { kind: resource.record, ids: [id, ...former] };
  }
}
