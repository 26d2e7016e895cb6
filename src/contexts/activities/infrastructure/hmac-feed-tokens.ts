import { Injectable } from '@nestjs/common';
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Config } from '../../../platform/config/config.js';
import { Work } from '../../../platform/tenancy/work.js';
import { FeedTokens, type ReadFeedToken } from '../application/ports/feed-tokens.port.js';
import type { CalendarFeedId } from '../domain/calendar-feed/calendar-feed.js';

const SALT_BYTES = 18;
const TOKEN = /^rf_([\w-]{22})_([\w-]{22})_([\w-]{43})$/;

const pack = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
const unpack = (text: string) => Buffer.from(text, 'base64url').toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Proofs are made from the secret of the installation, by HMAC-SHA256. */
@Injectable()
export class HmacFeedTokens extends FeedTokens {
  private readonly key: Buffer;

  constructor(config: Config) {
    super();
    this.key = Buffer.from(hkdfSync('sha256', config.SECRET_KEY, '', 'rapport calendar feeds', 32));
  }

  newSalt(): string {
    return randomBytes(SALT_BYTES).toString('base64url');
  }

  make(id: CalendarFeedId, salt: string): string {
    const { tenantId } = Work.current();
    return ['rf', pack(tenantId), pack(id), this.proof(tenantId, id, salt)].join('_');
  }

  read(token: string): ReadFeedToken | null {
    const [, tenant, feed, proof] = TOKEN.exec(token) ?? [];
    return tenant && feed && proof ? { tenantId: unpack(tenant), feedId: unpack(feed), proof } : null;
  }

  isGenuine({ feedId, proof }: ReadFeedToken, salt: string): boolean {
    return timingSafeEqual(Buffer.from(proof), Buffer.from(this.proof(Work.current().tenantId, feedId, salt)));
  }

  private proof(tenantId: string, id: string, salt: string): string {
    return createHmac('sha256', this.key).update([tenantId, id, salt].join(' ')).digest('base64url');
  }
}
