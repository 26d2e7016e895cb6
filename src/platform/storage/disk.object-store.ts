import type { OnApplicationBootstrap } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { within } from './byte-range.js';
import type { DownloadLinks } from './download-links.js';
import { readTrailer, writtenTrailer } from './object-file.js';
import { type LinkRequest, ObjectStore, type PutRequest } from './object-store.js';
import { ObjectChanged, ObjectExists, StorageUnavailable } from './storage-refusals.js';
import type { GetRequest, ObjectDetails, ObjectFacts, OpenedObject } from './stored-object.js';

/** No key has it, so an object and the folder of those below it never have one name. */
const ENDING = '~';
const DAY_MS = 86_400_000;
const ATTEMPTS = 5;
const UNAVAILABLE = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'ENFILE']);

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';
const isMissing = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
const translated = (error: unknown) => (UNAVAILABLE.has(codeOf(error)) && (error as NodeJS.ErrnoException).syscall ? new StorageUnavailable(error) : error);
/** What can't be removed now is removed at a later start. */
const discard = (draft: string) => rm(draft, { force: true }).catch(() => {});
const etagOf = (sha256: string) => `"${sha256.slice(0, 32)}"`;

/** What is in a folder, in the order of the keys below it: a folder stands where its keys do, with their slash. */
function inOrder(entries: readonly Dirent[]) {
  const ours = entries.filter((entry) => entry.isDirectory() || entry.name.endsWith(ENDING));
  return ours.map((entry) => ({ entry, as: entry.isDirectory() ? `${entry.name}/` : entry.name.slice(0, -ENDING.length) })).toSorted((a, b) => (a.as < b.as ? -1 : 1));
}

/** Objects as files on this machine's disk: each one file, which appears whole under its name. */
export class DiskObjectStore extends ObjectStore implements OnApplicationBootstrap {
  readonly technology = 'disk';
  readonly local = true;
  private readonly objects: string;
  private readonly drafts: string;

  constructor(
    folder: string,
    private readonly links: DownloadLinks,
  ) {
    super();
    this.objects = path.resolve(folder, 'objects');
    this.drafts = path.resolve(folder, 'drafts');
  }

  /** Clears away what a crash left half-written. */
  async onApplicationBootstrap(): Promise<void> {
    const names = await readdir(this.drafts).catch((): string[] => []);
    for (const name of names) {
      const draft = path.join(this.drafts, name);
      const found = await stat(draft).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > DAY_MS) await rm(draft, { force: true });
    }
  }

  async put(key: string, content: Readable, request: PutRequest): Promise<{ etag: string }> {
    const draft = path.join(this.drafts, randomUUID());
    try {
      await mkdir(this.drafts, { recursive: true });
      await this.write(draft, content, request);
      await this.publish(draft, key, request.ifAbsent);
      return { etag: etagOf(request.sha256()) };
    } catch (error) {
      throw translated(error);
    } finally {
      await discard(draft);
    }
  }

  async get(key: string, { range, ifMatch }: GetRequest): Promise<OpenedObject | undefined> {
    const file = await this.open(key);
    if (!file) return undefined;
    try {
      const details = await this.detailsOf(key, file);
      if (ifMatch !== undefined && ifMatch !== details.etag) throw new ObjectChanged();
      const part = range && within(range, details.size);
      if (details.size === 0) {
        await file.close();
        return { ...details, content: Readable.from([]), range: part };
      }
      return { ...details, content: file.createReadStream({ start: part?.first ?? 0, end: part?.last ?? details.size - 1 }), range: part };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async head(key: string): Promise<ObjectDetails | undefined> {
    const file = await this.open(key);
    if (!file) return undefined;
    try {
      return await this.detailsOf(key, file);
    } finally {
      await file.close();
    }
  }

  async delete(key: string): Promise<void> {
    try {
      await rm(this.fileOf(key), { force: true });
      for (let folder = path.dirname(this.fileOf(key)); folder !== this.objects; folder = path.dirname(folder)) await rmdir(folder);
    } catch (error) {
      if (!isMissing(error) && !['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw translated(error);
    }
  }

  async list(prefix: string, after: string | undefined, take: number): Promise<{ objects: ObjectFacts[]; more: boolean }> {
    const found: string[] = [];
    for await (const key of this.keys('', prefix, after ?? '')) {
      found.push(key);
      if (found.length > take) break;
    }
    const heads = await Promise.all(found.slice(0, take).map((key) => this.head(key)));
    return { objects: heads.filter((head) => head !== undefined).map(({ key, size, etag, modifiedAt }) => ({ key, size, etag, modifiedAt })), more: found.length > take };
  }

  async link(key: string, request: LinkRequest): Promise<string> {
    return this.links.make(key, request);
  }

  async ping(): Promise<void> {
    const draft = path.join(this.drafts, randomUUID());
    try {
      await mkdir(this.drafts, { recursive: true });
      await (await open(draft, 'wx')).close();
    } finally {
      await discard(draft);
    }
  }

  private fileOf(key: string): string {
    return path.join(this.objects, `${key}${ENDING}`);
  }

  private async open(key: string): Promise<FileHandle | undefined> {
    return open(this.fileOf(key), 'r').catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw translated(error);
    });
  }

  private async detailsOf(key: string, file: FileHandle): Promise<ObjectDetails> {
    const { size, type, metadata, sha256, modifiedAt } = await readTrailer(file);
    return { key, size, type, metadata, etag: etagOf(sha256), modifiedAt };
  }

  /** Chunk by chunk, each when the one before it is on its way to the disk; then it waits until the disk has it. */
  private async write(draft: string, content: Readable, { type, metadata, sha256, beforeCommit }: PutRequest): Promise<void> {
    const file = await open(draft, 'wx', 0o600);
    try {
      let size = 0;
      for await (const chunk of content as AsyncIterable<Buffer>) {
        await file.writeFile(chunk);
        size += chunk.length;
      }
      beforeCommit();
      await file.writeFile(writtenTrailer({ type, metadata, size, sha256: sha256() }));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private async publish(draft: string, key: string, ifAbsent: boolean): Promise<void> {
    const target = this.fileOf(key);
    for (let attempt = 1; ; attempt++) {
      try {
        await mkdir(path.dirname(target), { recursive: true });
        await (ifAbsent ? link(draft, target) : rename(draft, target));
        break;
      } catch (error) {
        if (codeOf(error) === 'EEXIST' && ifAbsent) throw new ObjectExists();
        // whoever deletes the last object of a folder takes the folder with it
        if (codeOf(error) !== 'ENOENT' || attempt === ATTEMPTS) throw error;
      }
    }
    await this.syncFolders(path.dirname(target));
  }

  /** So that the name too survives a power cut. */
  private async syncFolders(from: string): Promise<void> {
    for (let folder = from; ; folder = path.dirname(folder)) {
      const opened = await open(folder, 'r').catch(() => undefined); // gone already, with whoever deleted its last object
      try {
        await opened?.sync();
      } finally {
        await opened?.close();
      }
      if (folder === this.objects) return;
    }
  }

  /** Walks only where such keys can be. */
  private async *keys(folder: string, prefix: string, after: string): AsyncGenerator<string> {
    const entries = await readdir(path.join(this.objects, folder), { withFileTypes: true }).catch((error: unknown): Dirent[] => {
      if (isMissing(error)) return [];
      throw translated(error);
    });
    for (const { entry, as } of inOrder(entries)) {
      const key = folder + as;
      if (entry.isDirectory()) {
        const reaches = key.startsWith(prefix) || prefix.startsWith(key);
        if (reaches && (key > after || after.startsWith(key))) yield* this.keys(key, prefix, after);
      } else if (key.startsWith(prefix) && key > after) yield key;
    }
  }
}
