/** How far a job has come, as whoever waits for it sees it. */
export interface ProgressState {
  /** Rises with every report. */
  readonly sequence: number;
  readonly percent: number | null;
  readonly step: string | null;
  readonly counts: Readonly<Record<string, number>>;
}

export const NO_PROGRESS: ProgressState = { sequence: 0, percent: null, step: null, counts: {} };

/** Reports come as often as a worker likes, and are written no more often than this. */
const PAUSE_MS = 200;

/** What a worker says of how far it has come. A report that can't be written holds up no work. */
export class Progress {
  private state: ProgressState;
  private written: Promise<void> = Promise.resolve();
  private due?: NodeJS.Timeout | undefined;
  private last = 0;
  private ended = false;

  constructor(
    private readonly write: (state: ProgressState) => Promise<unknown>,
    earlier: Partial<ProgressState> = NO_PROGRESS,
  ) {
    this.state = { ...NO_PROGRESS, sequence: earlier.sequence ?? 0 };
  }

  report({ percent, step, counts }: { percent?: number; step?: string; counts?: Readonly<Record<string, number>> }): void {
    this.state = {
      sequence: this.state.sequence + 1,
      percent: percent === undefined ? this.state.percent : Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10,
      step: step ?? this.state.step,
      counts: { ...this.state.counts, ...counts },
    };
    if (!this.ended) this.due ??= setTimeout(() => this.pass(), Math.max(0, this.last + PAUSE_MS - Date.now())).unref();
  }

  count(name: string, by = 1): void {
    this.report({ counts: { [name]: (this.state.counts[name] ?? 0) + by } });
  }

  /** Writes what was reported last; to be called once nothing more will come. */
  async end(): Promise<void> {
    this.ended = true;
    if (this.due) this.pass();
    await this.written;
  }

  private pass(): void {
    clearTimeout(this.due);
    this.due = undefined;
    this.last = Date.now();
    const { state } = this;
    this.written = this.written.then(async () => void (await this.write(state))).catch(() => {});
  }
}
