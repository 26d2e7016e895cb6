import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Histogram } from 'prom-client';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Config } from '../config/config.js';
import { attachment, inline } from '../http/content-disposition.js';
import { Metrics } from '../metrics/metrics.js';
import { Measured } from '../streams/measured.js';
import { ObjectStore } from './object-store.js';
import { canBeShown, servedType } from './served-type.js';
import { storageKey, storagePrefix, tenantPrefix } from './storage-key.js';
import { PASSING } from './passing-key.js';
import { ObjectDamaged, ObjectNotFound, ObjectTooLarge, RangeNotSatisfiable } from './storage-refusals.js';
import type { GetRequest, ObjectDetails, ObjectFacts, OpenedObject } from './stored-object.js';

export interface PutOptions {
  /** The media type; mere bytes, if left out. */
  readonly type?: string;
  /** Short facts that are kept beside the bytes. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** The most bytes that are taken, where that is less than the installation takes. */
  readonly maxBytes?: number;
  /** What must arrive, as far as it is known before. */
  readonly expected?: { readonly size?: number; readonly sha256?: string };
  /** Refuse to replace what is there. */
  readonly ifAbsent?: boolean;
  readonly signal?: AbortSignal;
}

/** What has been stored. */
export interface Stored {
  readonly key: string;
  readonly size: number;
  /** In hexadecimal. To be kept by whoever wants to compare it some day. */
  readonly sha256: string;
  readonly etag: string;
}

export interface ListOptions {
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly take?: number;
}

export interface LinkOptions {
  /** The name under which it is saved. */
  readonly name: string;
  readonly expiresInSeconds: number;
  /** Let a browser show it, if it is of a kind that is safe to show. */
  readonly show?: boolean;
}

const MEDIA_TYPE = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}(?:; ?charset=[\w-]{1,40})?$/;
const METADATA_NAME = /^[a-z][a-z0-9-]{0,49}$/;
const MAX_METADATA_BYTES = 1_500;
const MAX_TAKE = 1_000;
const DAY_LENGTH = '2026-11-21'.length;
const LONGEST_LINK_SECONDS = 7 * 86_400;

function assertNature(type: string, metadata: Readonly<Record<string, string>>): void {
  if (!MEDIA_TYPE.test(type)) throw new DomainError('invalid', 'media_type_invalid', 'A media type looks like application/pdf.');
  const entries = Object.entries(metadata);
  if (!entries.every(([name, value]) => METADATA_NAME.test(name) && value.isWellFormed())) throw new DomainError('invalid', 'metadata_invalid', 'The names of metadata are lower-case letters, digits and hyphens.');
  if (entries.reduce((sum, [name, value]) => sum + name.length + encodeURIComponent(value).length, 0) > MAX_METADATA_BYTES) throw new DomainError('invalid', 'metadata_invalid', `Metadata has at most ${MAX_METADATA_BYTES} bytes.`);
}

/** The files of the tenant whose work this is: every key is looked for among his, so that nobody can reach another's. */
@Injectable()
export class Storage {
  private readonly durations: Histogram<'technology' | 'operation' | 'outcome'>;

  constructor(
    private readonly store: ObjectStore,
    private readonly clock: Clock,
    private readonly config: Config,
    metrics: Metrics,
  ) {
    this.durations = metrics.durations('rapport_storage_duration_seconds', 'What was asked of the storage, until it was there; by how that ended.', ['technology', 'operation', 'outcome']);
  }

  /** Stores what the stream has to give, as it comes, whole or not at all. */
  async put(key: string, content: Readable, { type = 'application/octet-stream', metadata = {}, maxBytes = Infinity, expected = {}, ifAbsent = false, signal }: PutOptions = {}): Promise<Stored> {
    const limit = Math.min(maxBytes, this.config.STORAGE_MAX_BYTES);
    const measured = new Measured({ limit, tooLarge: () => new ObjectTooLarge(limit), hashed: true });
    let flowing: Promise<void> | undefined;
    let sha256: string | undefined;
    const checksum = () => (sha256 ??= measured.sha256());
    const beforeCommit = () => {
      signal?.throwIfAborted();
      if ((expected.size ?? measured.bytes) !== measured.bytes || (expected.sha256 ?? checksum()) !== checksum()) throw new ObjectDamaged();
    };
    try {
      assertNature(type, metadata);
      const place = storageKey(key);
      signal?.throwIfAborted();
      flowing = pipeline(content, measured, { signal });
      flowing.catch(() => {}); // reaches the store through the stream
      const { etag } = await this.watch('put', () => this.store.put(place, measured, { type, metadata, ifAbsent, beforeCommit, sha256: checksum, signal }));
      return { key, size: measured.bytes, sha256: checksum(), etag };
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      measured.destroy();
      content.destroy();
      await flowing?.catch(() => {});
    }
  }

  /** The object, open for reading: whoever gets it reads it to its end, or destroys it. */
  async get(key: string, request: GetRequest = {}): Promise<OpenedObject> {
    const found = await this.watch('get', () => this.store.get(storageKey(key), request));
    if (!found) throw new ObjectNotFound();
    return { ...found, key };
  }

  /** Undefined when there is none. */
  async head(key: string): Promise<ObjectDetails | undefined> {
    const found = await this.watch('head', () => this.store.head(storageKey(key)));
    return found && { ...found, key };
  }

  async delete(key: string): Promise<void> {
    await this.watch('delete', () => this.store.delete(storageKey(key)));
  }

  /** In the order of their keys. */
  async list(prefix = '', { cursor, take = 100 }: ListOptions = {}): Promise<{ objects: ObjectFacts[]; nextCursor: string | null }> {
    const own = tenantPrefix();
    const after = cursor === undefined ? undefined : own + cursor;
    const { objects, more } = await this.watch('list', () => this.store.list(storagePrefix(prefix), after, Math.min(Math.max(take, 1), MAX_TAKE)));
    const keys = objects.map((object) => ({ ...object, key: object.key.slice(own.length) }));
    return { objects: keys, nextCursor: more ? (keys.at(-1)?.key ?? null) : null };
  }

  /** Those that pass and are still there, by keys as `passingKey` makes them. */
  async *passing(prefix: string): AsyncGenerator<ObjectFacts> {
    for (let behind = PASSING; ; ) {
      const [next] = (await this.watch('list', () => this.store.list(PASSING, behind, 1))).objects;
      if (!next) return;
      const day = next.key.slice(PASSING.length, PASSING.length + DAY_LENGTH);
      const own = `${PASSING}${day}/${tenantPrefix()}`;
      for (let after: string | undefined, more = true; more; ) {
        const page = await this.watch('list', () => this.store.list(own + prefix, after, MAX_TAKE));
        for (const object of page.objects) yield { ...object, key: `passing:${day}:${object.key.slice(own.length)}` };
        more = page.more;
        after = page.objects.at(-1)?.key;
      }
      behind = `${PASSING}${day}0`; // the first that can come after all of that day, since 0 follows the slash
    }
  }

  /** Rejects when nothing can be written. */
  async ping(): Promise<void> {
    await this.store.ping();
  }

  /** Which technology keeps the files, and whether it stands and falls with this machine. */
  get place(): Pick<ObjectStore, 'technology' | 'local'> {
    return this.store;
  }

  /** An address from which anybody who has it reads the object, for a while. */
  async link(key: string, { name, expiresInSeconds, show = false }: LinkOptions): Promise<{ url: string; expiresAt: Date }> {
    const place = storageKey(key);
    const found = await this.watch('head', () => this.store.head(place));
    if (!found) throw new ObjectNotFound();
    const expiresAt = new Date(this.clock.now().getTime() + Math.min(Math.max(expiresInSeconds, 1), LONGEST_LINK_SECONDS) * 1_000);
    const shown = show && canBeShown(found.type);
    return { url: await this.store.link(place, { type: servedType(found.type), disposition: shown ? inline(name) : attachment(name), expiresAt }), expiresAt };
  }

  private async watch<T>(operation: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    let outcome = 'done';
    try {
      return await work();
    } catch (error) {
      outcome = error instanceof DomainError || error instanceof RangeNotSatisfiable ? 'refused' : 'failed';
      throw error;
    } finally {
      this.durations.observe({ technology: this.store.technology, operation, outcome }, (performance.now() - began) / 1_000);
    }
  }
}
