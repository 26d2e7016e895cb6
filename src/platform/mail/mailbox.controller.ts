import { Controller, Delete, Get, Header, HttpCode, HttpStatus, Param, Query, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import { Public } from '../auth/permission.js';
import { attachment } from '../http/content-disposition.js';
import { validated } from '../http/validation.js';
import { Templates } from '../templates/templates.js';
import { type LetterHead, Mailbox, type OpenedLetter } from './mailbox.js';
import { type MailboxEntry, type MailboxMessage, type MailboxPage, MailboxQuery } from './mailbox.dto.js';
import { MAILBOX_PAGE, MAILBOX_SCRIPT } from './mailbox.page.js';

const VIEWS = [['html', 'HTML'], ['text', 'Text'], ['headers', 'Headers'], ['source', 'Source']] as const;
const IMAGES = { name: 'images', required: false, description: 'Also load pictures from elsewhere, which tells them that the message was read.', schema: { type: 'string', enum: ['remote'] } } as const;
const SHOWN_BYTES = 1_048_576;
/** Pictures that can't carry a script. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

/** A message may do nothing but look like something: no scripts, no forms, no frames, and no address that it would tell of having been read. */
const messagePolicy = (remote: boolean) => `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data: 'self'${remote ? ' https: http:' : ''}; frame-ancestors 'self'`;
const INERT = "default-src 'none'; sandbox";

const sizeOf = (bytes: number) => (bytes < 1_024 ? `${bytes} B` : bytes < 1_048_576 ? `${Math.round(bytes / 1_024)} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`);
const bytesOf = (content: ArrayBuffer | Uint8Array | string) => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer));
const entryOf = ({ receivedAt, to, ...head }: LetterHead): MailboxEntry => ({ ...head, to: [...to], receivedAt: receivedAt.toISOString() });
const notThere = () => new DomainError('not-found', 'not_found', 'There is no such message; it may have been deleted.');

function messageOf({ email, ...head }: OpenedLetter): MailboxMessage {
  return {
    ...entryOf(head),
    text: email.text ?? null,
    html: email.html ?? null,
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({ name: filename ?? 'unnamed', type: mimeType, bytes: bytesOf(content).length })),
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
  };
}

/** What was sent on this machine. Development only: it does not exist in production. */
@ApiTags('Development mailbox')
@Public()
@Controller({ path: 'dev/mailbox', version: VERSION_NEUTRAL })
export class MailboxController {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly templates: Templates,
  ) {}

  /** The mailbox as a page for people. */
  @Get()
  @ApiProduces('text/html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  list(@Query() query: MailboxQuery): Promise<string> {
    return this.page(validated(MailboxQuery, query));
  }

  /** The script of that page. */
  @Get('page.js')
  @ApiProduces('text/javascript')
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return MAILBOX_SCRIPT;
  }

  /** List the messages, the newest first. */
  @Get('messages')
  async messages(@Query() query: MailboxQuery): Promise<MailboxPage> {
    const { letters, total } = await this.mailbox.list(validated(MailboxQuery, query));
    return { data: letters.map(entryOf), total };
  }

  /** Delete every message. */
  @Delete('messages')
  @HttpCode(204)
  async clear(): Promise<void> {
    await this.mailbox.clear();
  }

  /** Read a message. */
  @Get('messages/:messageId')
  async message(@Param('messageId') id: string): Promise<MailboxMessage> {
    return messageOf(await this.open(id));
  }

  /** Delete a message. */
  @Delete('messages/:messageId')
  @HttpCode(204)
  async remove(@Param('messageId') id: string): Promise<void> {
    if (!(await this.mailbox.remove(id))) throw notThere();
  }

  /** The HTML of a message, in which nothing runs. */
  @Get('messages/:messageId/html')
  @ApiProduces('text/html')
  @ApiQuery(IMAGES)
  async html(@Param('messageId') id: string, @Query('images') images: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { email } = await this.open(id);
    void reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': messagePolicy(images === 'remote'), 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    const pictures = (email.html ?? '').replaceAll(/\bcid:([\w.@%-]{1,200})/gi, (whole, contentId: string) => {
      const index = email.attachments.findIndex((part) => part.contentId === `<${contentId}>`);
      return index < 0 ? whole : `/dev/mailbox/messages/${id}/attachments/${index}?show=inline`;
    });
    return `<!doctype html><meta charset="utf-8"><base target="_blank">${pictures}`;
  }

  /** A message as it was sent, to be opened by a mail program. */
  @Get('messages/:messageId/source')
  @ApiProduces('message/rfc822')
  async source(@Param('messageId') id: string, @Res() reply: FastifyReply): Promise<void> {
    const source = await this.mailbox.source(id);
    if (!source) throw notThere();
    await reply.headers({ 'content-type': 'message/rfc822', 'content-disposition': attachment(`${id}.eml`), 'content-security-policy': INERT }).send(source);
  }

  /** A part of a message, to be saved. */
  @Get('messages/:messageId/attachments/:index')
  @ApiProduces('application/octet-stream')
  @ApiQuery({ name: 'show', required: false, description: 'Show it, if it is a picture.', schema: { type: 'string', enum: ['inline'] } })
  async attachment(@Param('messageId') id: string, @Param('index') index: string, @Query('show') show: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const part = (await this.open(id)).email.attachments[Number(index)];
    if (!part) throw notThere();
    const picture = show === 'inline' && PICTURES.includes(part.mimeType);
    void reply.headers({ 'content-type': picture ? part.mimeType : 'application/octet-stream', 'content-security-policy': INERT, 'cross-origin-resource-policy': 'cross-origin' }); // the frame of the message has an origin of its own
    if (!picture) void reply.header('content-disposition', attachment(part.filename ?? 'unnamed'));
    await reply.send(bytesOf(part.content));
  }

  /** A message as a page for people. */
  @Get(':messageId')
  @ApiProduces('text/html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @ApiQuery({ name: 'view', required: false, description: 'How to show it.', schema: { type: 'string', enum: VIEWS.map(([name]) => name) } })
  @ApiQuery(IMAGES)
  async view(@Param('messageId') id: string, @Query('to') to: string | undefined, @Query('view') view: string | undefined, @Query('images') images: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const letter = await this.mailbox.open(id);
    if (!letter) void reply.status(HttpStatus.NOT_FOUND);
    return this.page(validated(MailboxQuery, { ...(to && { to }) }), { id, letter, view, remote: images === 'remote' });
  }

  private async open(id: string): Promise<OpenedLetter> {
    const letter = await this.mailbox.open(id);
    if (!letter) throw notThere();
    return letter;
  }

  private async page(query: MailboxQuery, open?: { id: string; letter: OpenedLetter | undefined; view: string | undefined; remote: boolean }): Promise<string> {
    const [{ letters, total }, newest] = await Promise.all([this.mailbox.list(query), this.mailbox.list({ take: 1 })]);
    const letter = open?.letter;
    const { to = '', skip, take } = query;
    const search = (fields: Record<string, string>) => `?${new URLSearchParams({ ...(to && { to }), ...fields }).toString()}`;
    const variables = {
      to,
      total: newest.total,
      newest: newest.letters[0]?.id ?? '',
      query: to && search({}),
      more: skip + take < total ? search({ skip: String(skip + take) }) : '',
      letters: letters.map((head) => ({ ...entryOf(head), to: head.to.join(', '), size: sizeOf(head.bytes), open: head.id === open?.id })),
      gone: open !== undefined && !letter,
      message: letter && open ? await this.shown(letter, open.view, open.remote) : null,
    };
    return this.templates.render({ html: MAILBOX_PAGE }, variables).html;
  }

  private async shown(letter: OpenedLetter, wished: string | undefined, remote: boolean) {
    const { email, ...head } = letter;
    const { text, html, attachments, headers } = messageOf(letter);
    const view = VIEWS.map(([name]) => name).find((name) => name === wished) ?? (html === null ? 'text' : 'html');
    return {
      ...entryOf(head),
      to: head.to.join(', '),
      from: email.from?.name ? `${email.from.name} <${head.from}>` : head.from,
      attachments: attachments.map((part, index) => ({ ...part, index, size: sizeOf(part.bytes) })),
      views: VIEWS.filter(([name]) => name !== 'html' || html !== null).map(([name, title]) => ({ name, title, open: name === view })),
      frame: view === 'html' ? `/dev/mailbox/messages/${head.id}/html${remote ? '?images=remote' : ''}` : null,
      remote,
      shown: view === 'text' ? (text ?? '') : view === 'headers' ? headers.map(({ name, value }) => `${name}: ${value}`).join('\n') : view === 'source' ? await this.beginning(head.id) : '',
    };
  }

  /** As much of the source as a page can bear. */
  private async beginning(id: string): Promise<string> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of (await this.mailbox.source(id)) ?? []) {
      chunks.push(chunk as Buffer);
      if ((bytes += (chunk as Buffer).length) > SHOWN_BYTES) break;
    }
    return Buffer.concat(chunks).subarray(0, SHOWN_BYTES).toString();
  }
}
