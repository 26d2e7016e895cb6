import { createHash, type Hash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

interface MeasuredOptions {
  /** The most bytes that may pass. */
  readonly limit: number;
  readonly tooLarge: () => Error;
  /** Whether to take the SHA-256 of what passes. */
  readonly hashed?: boolean;
}

/** Lets bytes pass, counts them, and breaks off when there are too many. */
export class Measured extends Transform {
  bytes = 0;
  private readonly hash?: Hash;

  constructor(private readonly options: MeasuredOptions) {
    super();
    if (options.hashed) this.hash = createHash('sha256');
  }

  /** In hexadecimal; to be asked once, at the end. */
  sha256(): string {
    return this.hash!.digest('hex');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.options.limit) return done(this.options.tooLarge());
    this.hash?.update(chunk);
    done(null, chunk);
  }
}
