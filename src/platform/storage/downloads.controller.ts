import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiForbiddenResponse, ApiHeader, ApiNotFoundResponse, ApiOkResponse, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Public } from '../auth/permission.js';
import { rangeOf } from './byte-range.js';
import { DownloadLinks, type Grant } from './download-links.js';
import { ObjectStore } from './object-store.js';
import { ObjectChanged, ObjectNotFound, RangeNotSatisfiable } from './storage-refusals.js';
import type { ObjectDetails, OpenedObject } from './stored-object.js';

const names = (header: string | undefined, etag: string) => header !== undefined && header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');

/** Serves the objects of this machine's disk to whoever has a link. */
@ApiTags('Downloads')
@Public()
@Controller('downloads')
export class DownloadsController {
  constructor(
    private readonly links: DownloadLinks,
    private readonly store: ObjectStore,
  ) {}

  /** Download a file by a link that was made for it. Answers byte ranges and `If-None-Match`. */
  @Get()
  @ApiProduces('application/octet-stream')
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag that you have.', schema: { type: 'string' } })
  @ApiHeader({ name: 'Range', required: false, description: 'The bytes that you want.', schema: { type: 'string' }, example: 'bytes=0-1023' })
  @ApiOkResponse({ description: 'The file.', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @ApiResponse({ status: 206, description: 'These bytes of it.' })
  @ApiForbiddenResponse()
  @ApiNotFoundResponse()
  @ApiResponse({ status: 416 })
  @ApiQuery({ name: 'link', description: 'What may be read and until when, signed.', schema: { type: 'string' } })
  async download(@Query('link') link: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const grant = this.links.open(typeof link === 'string' ? link : '');
    // compressed, the bytes would no longer be those that ETag and ranges count
    request.headers['x-no-compression'] = 'true';
    void reply.headers({ 'cache-control': 'private, no-cache', 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'cross-origin' });

    const { method, headers } = request;
    if (method === 'HEAD' || headers['if-none-match'] !== undefined) {
      const details = await this.store.head(grant.key);
      if (!details) throw new ObjectNotFound();
      this.describe(reply, grant, details);
      if (names(headers['if-none-match'], details.etag)) return void (await reply.status(304).send());
      if (method === 'HEAD') return void (await reply.header('content-length', details.size).send(Readable.from([]))); // of nothing at all Fastify would say that it is 0 bytes long
    }
    const opened = await this.open(grant.key, headers, reply);
    this.describe(reply, grant, opened);
    const { range, size } = opened;
    if (range) void reply.status(206).headers({ 'content-range': `bytes ${range.first}-${range.last}/${size}`, 'content-length': range.last - range.first + 1 });
    else void reply.header('content-length', size);
    await reply.send(opened.content);
  }

  /** Of the version that If-Range names a part, of any other the whole. */
  private async open(key: string, headers: FastifyRequest['headers'], reply: FastifyReply): Promise<OpenedObject> {
    const range = rangeOf(headers.range);
    try {
      const opened = await this.store.get(key, { range, ifMatch: range && (headers['if-range'] as string | undefined) });
      if (opened) return opened;
    } catch (error) {
      if (error instanceof RangeNotSatisfiable) void reply.header('content-range', `bytes */${error.size}`);
      if (!(error instanceof ObjectChanged)) throw error;
      const whole = await this.store.get(key, {});
      if (whole) return whole;
    }
    throw new ObjectNotFound();
  }

  private describe(reply: FastifyReply, { type, disposition }: Grant, { etag, modifiedAt }: ObjectDetails): void {
    const shown = disposition.startsWith('inline');
    void reply.headers({
      'content-type': type,
      'content-disposition': disposition,
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; frame-ancestors 'self'${shown ? '' : '; sandbox'}`,
      etag,
      'last-modified': modifiedAt.toUTCString(),
    });
  }
}
