import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { Config } from '../config/config.js';

const SEAL_BYTES = 12;

export type CursorValue = string | number | boolean | null;

/** Opaque places in a list. A cursor is sealed together with the question that it belongs to, so it opens for no other. */
@Injectable()
export class Cursors {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.SECRET_KEY, '', 'rapport cursors', 32));
  }

  seal(question: string, values: readonly CursorValue[]): string {
    const payload = Buffer.from(JSON.stringify(values));
    return Buffer.concat([this.sealOf(question, payload), payload]).toString('base64url');
  }

  open(question: string, cursor: string): CursorValue[] {
    const bytes = Buffer.from(cursor, 'base64url');
    const payload = bytes.subarray(SEAL_BYTES);
    const isWhole = bytes.length > SEAL_BYTES && bytes.toString('base64url') === cursor;
    if (!isWhole || !timingSafeEqual(bytes.subarray(0, SEAL_BYTES), this.sealOf(question, payload))) {
      throw new DomainError('invalid', 'cursor_invalid', 'This cursor does not belong to this list: take nextCursor from an answer to the same question, with the same filters and sort.', [
        { pointer: 'cursor', code: 'cursor_invalid', message: 'belongs to another list, or was changed' },
      ]);
    }
    return JSON.parse(payload.toString()) as CursorValue[];
  }

  private sealOf(question: string, payload: Buffer): Buffer {
    return createHmac('sha256', this.key).update(question).update('\n').update(payload).digest().subarray(0, SEAL_BYTES);
  }
}
