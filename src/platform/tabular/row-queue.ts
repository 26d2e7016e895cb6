import { Readable } from 'node:stream';
import type { OutputCell, OutputTable } from './output-table.js';

type Batch = readonly (readonly OutputCell[])[];

/** Rows to be taken one after the other, by several takers if need be. */
export class RowQueue {
  private readonly source: AsyncIterator<Batch, undefined> | Iterator<Batch, undefined>;
  private batch: Batch = [];
  private next = 0;

  private readonly rows: OutputTable['rows'];

  constructor({ rows }: OutputTable) {
    this.rows = rows;
    this.source = (Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()) as AsyncIterator<Batch, undefined> | Iterator<Batch, undefined>;
  }

  /** Whether there is one to be taken at once. */
  get isReady(): boolean {
    return this.next < this.batch.length;
  }

  /** Whether there is one at all; it is then ready. */
  async hasNext(): Promise<boolean> {
    while (!this.isReady) {
      const { done, value } = await this.source.next();
      if (done) return false;
      this.batch = value;
      this.next = 0;
    }
    return true;
  }

  /** For a taker of whole batches. */
  async *batches(): AsyncGenerator<Batch, void> {
    while (await this.hasNext()) {
      yield this.batch.slice(this.next);
      this.next = this.batch.length;
    }
  }

  take(): readonly OutputCell[] {
    const row = this.batch[this.next]!;
    this.next += 1;
    return row;
  }

  /** Those that are ready, and stay so. */
  peek(most: number): Batch {
    return this.batch.slice(this.next, this.next + most);
  }

  /** Tells the source that no more are wanted. A stream hears of it even while it is waited for. */
  stop(): void {
    if (this.rows instanceof Readable) this.rows.destroy();
    else void Promise.resolve(this.source.return?.()).catch(() => {});
  }
}
