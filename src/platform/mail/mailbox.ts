import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import PostalMime, { type Email } from 'postal-mime';
import { Work } from '../tenancy/work.js';

/** Ways in which a message would have gone out. */
export type LetterKind = 'email' | 'sms';

/** A message, as it would have gone out. */
export interface Letter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly from: string;
  /** Everybody who would have got it, those in bcc too. */
  readonly to: readonly string[];
  /** As RFC 5322 writes it. */
  readonly source: Readable;
}

/** What a list shows of a message. */
export interface LetterHead {
  readonly id: string;
  readonly kind: LetterKind;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly receivedAt: Date;
  readonly bytes: number;
}

export interface OpenedLetter extends LetterHead {
  readonly email: Email;
}

export interface LetterQuery {
  readonly kind?: LetterKind | undefined;
  /** A part of an address or number. */
  readonly to?: string | undefined;
  readonly skip?: number;
  readonly take?: number;
}

const ENDING = '.eml';
const ID = /^\w[\w.-]{0,127}$/;
const HEAD_BYTES = 65_536;
const KIND = 'x-mailbox-kind';
const FROM = 'x-mailbox-from';
const TO = 'x-mailbox-to';
const TENANT = 'x-mailbox-tenant';

/** Our own headers come first, so that they are the ones that count. */
const envelope = ({ kind, from, to }: Letter, tenantId = Work.peek()?.tenantId) => `X-Mailbox-Kind: ${kind}\r\n${tenantId === undefined ? '' : `X-Mailbox-Tenant: ${tenantId}\r\n`}X-Mailbox-From: ${from}\r\nX-Mailbox-To: ${to.join(',\r\n ')}\r\n`;

/** The messages of a development machine: each an .eml file, so that any mail program opens it too. */
export class Mailbox {
  private readonly heads = new Map<string, LetterHead>();

  constructor(
    readonly folder: string,
    private readonly limit: number,
  ) {}

  /** The same id is the same message: what is there already stays. */
  async keep(letter: Letter): Promise<void> {
    const drafts = path.join(this.folder, 'drafts');
    const draft = path.join(drafts, randomUUID());
    await mkdir(drafts, { recursive: true });
    try {
      await pipeline(async function* () {
        yield envelope(letter);
        yield* letter.source as AsyncIterable<Buffer>;
      }, createWriteStream(draft, { flags: 'wx' }));
      await link(draft, this.fileOf(letter.id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    } finally {
      letter.source.destroy();
      await rm(draft, { force: true });
    }
    await this.prune();
  }

  /** The newest first. */
  async list({ kind, to, skip = 0, take = 50 }: LetterQuery = {}): Promise<{ letters: LetterHead[]; total: number }> {
    const heads = await Promise.all((await this.files()).map(({ id, at, bytes }) => this.headOf(id, at, bytes)));
    const wanted = to?.toLowerCase();
    const found = heads.filter((head) => head !== undefined && (!kind || head.kind === kind) && (!wanted || head.to.some((address) => address.toLowerCase().includes(wanted))));
    return { letters: found.slice(skip, skip + take) as LetterHead[], total: found.length };
  }

  async open(id: string): Promise<OpenedLetter | undefined> {
    const found = await this.find(id);
    const head = found && (await this.headOf(id, found.at, found.bytes));
    if (!head) return undefined;
    return { ...head, email: await PostalMime.parse(await readFile(this.fileOf(id))) };
  }

  /** The whole message as it was kept. */
  async source(id: string): Promise<Readable | undefined> {
    return (await this.find(id)) && createReadStream(this.fileOf(id));
  }

  async remove(id: string): Promise<boolean> {
    if (!(await this.find(id))) return false;
    await rm(this.fileOf(id), { force: true });
    this.heads.delete(id);
    return true;
  }

  /** Takes away what the tenant in hand has sent and the question fits; answers how many. */
  async sweep(telling: (text: string) => boolean): Promise<number> {
    const { tenantId } = Work.current();
    let removed = 0;
    for (const { id } of await this.files()) {
      const { email, to } = (await this.open(id)) ?? {};
      if (!email || email.headers.find(({ key }) => key === TENANT)?.value !== tenantId || !telling([to, email.subject, email.text, email.html].join('\n'))) continue;
      await this.remove(id);
      removed += 1;
    }
    return removed;
  }

  async clear(): Promise<void> {
    for (const { id } of await this.files()) await this.remove(id);
  }

  private fileOf(id: string): string {
    if (!ID.test(id)) throw new Error('not the id of a message');
    return path.join(this.folder, `${id}${ENDING}`);
  }

  private async find(id: string): Promise<{ at: Date; bytes: number } | undefined> {
    if (!ID.test(id)) return undefined;
    const found = await stat(this.fileOf(id)).catch(() => undefined);
    return found && { at: found.mtime, bytes: found.size };
  }

  private async files(): Promise<{ id: string; at: Date; bytes: number }[]> {
    const names = await readdir(this.folder).catch((): string[] => []);
    const ids = names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length)).filter((id) => ID.test(id));
    const found = await Promise.all(ids.map(async (id) => ({ id, ...(await this.find(id)) })));
    const there = found.filter((file): file is { id: string; at: Date; bytes: number } => file.at !== undefined);
    return there.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  }

  private async prune(): Promise<void> {
    for (const { id } of (await this.files()).slice(this.limit)) await this.remove(id);
  }

  private async headOf(id: string, receivedAt: Date, bytes: number): Promise<LetterHead | undefined> {
    const known = this.heads.get(id);
    if (known && known.bytes === bytes && known.receivedAt.getTime() === receivedAt.getTime()) return known;
    const beginning = await this.beginningOf(id).catch(() => undefined);
    if (!beginning) return undefined;
    const { headers, subject = '' } = await PostalMime.parse(beginning);
    const header = (name: string) => headers.find(({ key }) => key === name)?.value ?? '';
    const head: LetterHead = { id, kind: header(KIND) === 'sms' ? 'sms' : 'email', from: header(FROM), to: header(TO).split(',').map((address) => address.trim()).filter(Boolean), subject, receivedAt, bytes };
    if (this.heads.size > this.limit * 2) this.heads.clear();
    this.heads.set(id, head);
    return head;
  }

  /** The headers, with the blank line that ends them. */
  private async beginningOf(id: string): Promise<Buffer> {
    const file = await open(this.fileOf(id));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const end = buffer.indexOf('\r\n\r\n');
      return buffer.subarray(0, end < 0 ? bytesRead : end + 4);
    } finally {
      await file.close();
    }
  }
}
