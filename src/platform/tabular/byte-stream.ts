import { addAbortSignal, Readable } from 'node:stream';

/** Bytes as a stream that asks for them as they are read. To destroy it stops their source at once, even one that is being waited for. */
class ByteStream extends Readable {
  constructor(
    private readonly bytes: AsyncGenerator<Buffer, void>,
    private readonly stop: () => void,
  ) {
    super();
  }

  override _read(): void {
    void this.pass();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.stop();
    void this.endSource();
    callback(error);
  }

  private async pass(): Promise<void> {
    try {
      const { done, value } = await this.bytes.next();
      this.push(done ? null : value);
    } catch (error) {
      this.destroy(error as Error);
    }
  }

  /** Nobody is left whom its failure could concern. */
  private async endSource(): Promise<void> {
    await this.bytes.return().catch(() => {});
  }
}

export function byteStream(bytes: AsyncGenerator<Buffer, void>, stop: () => void, signal?: AbortSignal): Readable {
  const stream = new ByteStream(bytes, stop);
  return signal ? addAbortSignal(signal, stream) : stream;
}
