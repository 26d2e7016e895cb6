import { Injectable } from '@nestjs/common';
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Config } from '../config/config.js';
import type { LinkRequest } from './object-store.js';

/** What a link lets its bearer read. */
export interface Grant {
  readonly key: string;
  readonly type: string;
  readonly disposition: string;
}

type Written = readonly [key: string, type: string, disposition: string, expiresAt: number];

const MAX_LINK = 4_096;

/** Links to objects on this machine's disk: what may be read and until when, with our signature under it. */
@Injectable()
export class DownloadLinks {
  private readonly secret: Buffer;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.secret = Buffer.from(hkdfSync('sha256', config.SECRET_KEY, '', 'rapport download links', 32));
  }

  make(key: string, { type, disposition, expiresAt }: LinkRequest): string {
    const written: Written = [key, type, disposition, expiresAt.getTime()];
    const text = Buffer.from(JSON.stringify(written)).toString('base64url');
    const address = new URL('/api/v1/downloads', this.config.PUBLIC_URL);
    address.searchParams.set('link', `${text}.${this.signatureOf(text).toString('base64url')}`);
    return address.href;
  }

  open(link: string): Grant {
    const [text = '', signature = '', ...rest] = link.slice(0, MAX_LINK).split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = this.signatureOf(text);
    if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) throw new DomainError('forbidden', 'link_invalid', 'This link was not made here, or has been changed.');
    const [key, type, disposition, expiresAt] = JSON.parse(Buffer.from(text, 'base64url').toString()) as Written;
    if (expiresAt <= this.clock.now().getTime()) throw new DomainError('forbidden', 'link_expired', 'This link has ended: ask for a new one.');
    return { key, type, disposition };
  }

  private signatureOf(text: string): Buffer {
    return createHmac('sha256', this.secret).update(text).digest();
  }
}
