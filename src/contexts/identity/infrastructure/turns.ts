/** Nobody waits in a longer line: he is told to come again. */
export class LineTooLong extends Error {}

/** Lets so many at a time do something dear, and so many wait for it. */
export class Turns {
  private readonly line: (() => void)[] = [];
  private busy = 0;

  constructor(
    private readonly atOnce: number,
    private readonly longest: number,
  ) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= this.atOnce) {
      if (this.line.length >= this.longest) throw new LineTooLong('too many wait already');
      await new Promise<void>((resolve) => this.line.push(resolve)); // whoever ends hands over his place
    } else {
      this.busy++;
    }
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.busy--;
    }
  }
}
