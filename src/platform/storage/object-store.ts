import type { Readable } from 'node:stream';
import type { GetRequest, ObjectDetails, ObjectFacts, ObjectNature, OpenedObject } from './stored-object.js';

export interface PutRequest extends ObjectNature {
  /** Refuse to replace what is there. */
  readonly ifAbsent: boolean;
  /** Called when all content has been read, and before anybody can see the object: what it throws undoes everything. */
  readonly beforeCommit: () => void;
  /** The SHA-256 of the content, to be asked when all of it has been read. */
  readonly sha256: () => string;
  readonly signal?: AbortSignal | undefined;
}

export interface LinkRequest {
  readonly type: string;
  readonly disposition: string;
  readonly expiresAt: Date;
}

/** Where objects are kept: bytes under a key, whole or not at all. It knows no tenants; `Storage` does. */
export abstract class ObjectStore {
  /** Which technology it is, for the operator. */
  abstract readonly technology: string;
  /** Whether it stands and falls with this machine. */
  abstract readonly local: boolean;

  /** Reads the content to its end. Until that has succeeded nobody sees any of it, and what was under the key before stays. */
  abstract put(key: string, content: Readable, request: PutRequest): Promise<{ etag: string }>;
  /** Undefined when there is none. */
  abstract get(key: string, request: GetRequest): Promise<OpenedObject | undefined>;
  abstract head(key: string): Promise<ObjectDetails | undefined>;
  /** Also succeeds when there is none. */
  abstract delete(key: string): Promise<void>;
  /** In the order of their keys, by code unit: those that begin with `prefix` and come after `after`. */
  abstract list(prefix: string, after: string | undefined, take: number): Promise<{ objects: ObjectFacts[]; more: boolean }>;
  /** An address from which anybody can read the object until the moment named. */
  abstract link(key: string, request: LinkRequest): Promise<string>;
  /** Rejects when nothing can be written. */
  abstract ping(): Promise<void>;
}
