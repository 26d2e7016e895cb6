import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Config } from '../config/config.js';
import { Unavailable } from '../persistence/database-errors.js';
import { Work } from '../tenancy/work.js';
import type { JobState } from './job.dto.js';
import { JobDesk, type SeenJob } from './job-desk.js';

/** How often a watched job is looked at. */
const LOOK_MS = 500;
const MAX_BEAT_MS = 15_000;
/** After this a client comes back, and is asked again who he is. */
const MAX_MS = 900_000;
const MAX_OPEN = 1_000;

const ENDED = new Set<JobState>(['done', 'failed', 'cancelled']);

const written = ({ view, tag }: SeenJob) => `id: ${tag}\nevent: ${ENDED.has(view.state) ? 'end' : 'job'}\ndata: ${JSON.stringify(view)}\n\n`;

/** What becomes of a job, as server-sent events until it ends. */
@Injectable()
export class JobEvents implements OnModuleDestroy {
  private readonly open = new Map<Readable, () => void>();
  private ending = false;

  constructor(
    private readonly desk: JobDesk,
    private readonly config: Config,
  ) {}

  /** Begins with the job as it is, unless the client has seen that already; undefined when he has seen the end. */
  async follow(id: string, lastSeen: string | undefined): Promise<Readable | undefined> {
    const first = await this.desk.look(id);
    if (ENDED.has(first.view.state) && first.tag === lastSeen) return undefined;
    if (this.ending || this.open.size >= MAX_OPEN) throw new Unavailable(new Error('too many are watching'));
    return this.stream(id, first, lastSeen);
  }

  /** A server that ends waits for its answers, and these would take for ever. */
  onModuleDestroy(): void {
    this.ending = true;
    for (const end of this.open.values()) end();
  }

  private stream(id: string, first: SeenJob, lastSeen: string | undefined): Readable {
    const { tenantId, caller, correlationId } = Work.current();
    const out = new Readable({ read() {} });
    let tag = lastSeen;
    const show = (job: SeenJob) => {
      if (job.tag !== tag) out.push(written(job));
      tag = job.tag;
      if (ENDED.has(job.view.state)) end();
    };
    const look = async () => {
      try {
        show(await Work.run({ tenantId, caller, correlationId, origin: 'http' }, () => this.desk.look(id)));
      } catch (error) {
        if (!(error instanceof Unavailable)) end(); // it has been cleared away
      }
      if (this.open.has(out)) next = setTimeout(() => void look(), LOOK_MS);
    };
    let next: NodeJS.Timeout | undefined;
    const beat = setInterval(() => out.push(': still there\n\n'), Math.min(MAX_BEAT_MS, this.config.REQUEST_TIMEOUT_MS));
    const last = setTimeout(() => end(), MAX_MS);
    const end = () => {
      if (!this.open.delete(out)) return;
      for (const timer of [next, beat, last]) clearTimeout(timer);
      out.push(null);
    };
    this.open.set(out, end);
    out.on('close', end);
    out.push('retry: 2000\n\n');
    show(first);
    if (this.open.has(out)) next = setTimeout(() => void look(), LOOK_MS);
    return out;
  }
}
