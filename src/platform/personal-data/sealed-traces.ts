import { Injectable } from '@nestjs/common';
import { Sealer } from '../secrets/sealer.js';
import { Traces } from './traces.js';

const PURPOSE = 'traces of somebody who is being erased';

/** Keeps by what somebody is recognised for as long as he is being erased, so that the database alone does not tell it. */
@Injectable()
export class SealedTraces {
  constructor(private readonly sealer: Sealer) {}

  seal(erasureId: string, { ids, texts }: Traces): string {
    return this.sealer.seal(PURPOSE, erasureId, Buffer.from(JSON.stringify({ ids, texts })));
  }

  open(erasureId: string, sealed: string): Traces {
    const opened = this.sealer.open(PURPOSE, erasureId, sealed);
    if (!opened) throw new Error(`erasure ${erasureId} was begun under another SECRET_KEY`);
    const { ids, texts } = JSON.parse(opened.toString()) as Pick<Traces, 'ids' | 'texts'>;
    return new Traces(ids, texts);
  }
}
