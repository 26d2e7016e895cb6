import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Clock } from '../../kernel/clock.js';
import { passingKey } from '../storage/passing-key.js';
import { Storage } from '../storage/storage.js';
import type { JobFileView } from './job.dto.js';
import type { Task } from './job-worker.js';

const LINK_SECONDS = 3_600;

/** A file that a job has brought about, as its queue keeps it. */
export class JobFile {
  constructor(
    readonly key: string,
    readonly name: string,
    readonly type: string,
    readonly size: number,
  ) {}
}

export interface JobFileNature {
  /** The name under which it is saved. */
  readonly name: string;
  readonly type: string;
}

/** Files that jobs bring about: a worker keeps one, and returns what it gets for it as its result. */
@Injectable()
export class JobFiles {
  constructor(
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** As long as the job can be asked for, and then to the end of that day. What an earlier attempt has kept gives way to it. */
  async keep({ id, keptMs, signal }: Task, content: Readable, { name, type }: JobFileNature): Promise<JobFile> {
    const until = new Date(this.clock.now().getTime() + keptMs);
    const { key, size } = await this.storage.put(passingKey(`jobs/${id}`, until), content, { type, signal });
    return new JobFile(key, name, type, size);
  }

  /** It can be gone already. */
  async remove({ key }: JobFile): Promise<void> {
    await this.storage.delete(key);
  }

  /** Takes away all of the tenant's that were kept until then; answers how many. */
  async removeOlder(than: Date): Promise<number> {
    let removed = 0;
    for await (const { key, modifiedAt } of this.storage.passing('jobs/')) {
      if (modifiedAt > than) continue;
      await this.storage.delete(key);
      removed += 1;
    }
    return removed;
  }

  /** The way to it, for whoever has it: for an hour, and a new one with every look. */
  async show({ key, name, type, size }: JobFile): Promise<JobFileView> {
    const { url, expiresAt } = await this.storage.link(key, { name, expiresInSeconds: LINK_SECONDS });
    return { name, type, size, url, expiresAt: expiresAt.toISOString() };
  }
}
