import type { Readable } from 'node:stream';

/** What is kept with the bytes. Names of metadata are in lower case. */
export interface ObjectNature {
  readonly type: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ObjectFacts {
  readonly key: string;
  readonly size: number;
  /** Another one after every change. */
  readonly etag: string;
  readonly modifiedAt: Date;
}

export interface ObjectDetails extends ObjectFacts, ObjectNature {}

/** From one byte to another, both included; or the last so many. */
export type ByteRange = { readonly first: number; readonly last?: number | undefined } | { readonly suffix: number };

export interface OpenedObject extends ObjectDetails {
  readonly content: Readable;
  /** What of it the content is, when a range was asked for. */
  readonly range?: { readonly first: number; readonly last: number } | undefined;
}

export interface GetRequest {
  readonly range?: ByteRange | undefined;
  /** Only in this version, told by its etag. */
  readonly ifMatch?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}
