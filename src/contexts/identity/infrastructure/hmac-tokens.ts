import { Injectable } from '@nestjs/common';
import { createHmac, hash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Config } from '../../../platform/config/config.js';
import { Work } from '../../../platform/tenancy/work.js';
import { OpaqueTokens, type ReadToken, type TokenKind, type TokenSubject } from '../application/ports/opaque-tokens.port.js';

const PREFIXES: Readonly<Record<TokenKind, string>> = { refresh: 'rr', invitation: 'ri', link: 'rl', challenge: 'rc', device: 'rd', 'api-key': 'rk' };
/** An API key has no serial, as the guard reads it. */
const TOKEN = /^(r[a-z])_([\w-]{22})_([\w-]{22})_(?:(\d{1,9})_)?([\w-]{43})$/;
const SALT_BYTES = 18;

const pack = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
const unpack = (text: string) => Buffer.from(text, 'base64url').toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Proofs are made from the secret of the installation, by HMAC-SHA256. */
@Injectable()
export class HmacTokens extends OpaqueTokens {
  private readonly key: Buffer;

  constructor(config: Config) {
    super();
    this.key = Buffer.from(hkdfSync('sha256', config.SECRET_KEY, '', 'rapport identity tokens', 32));
  }

  newSalt(): string {
    return randomBytes(SALT_BYTES).toString('base64url');
  }

  make(kind: TokenKind, { id, salt, serial }: TokenSubject): string {
    const { tenantId } = Work.current();
    return [PREFIXES[kind], pack(tenantId), pack(id), ...(serial === undefined ? [] : [String(serial)]), this.proof(kind, tenantId, id, serial ?? 0, salt)].join('_');
  }

  read(kind: TokenKind, token: string): ReadToken | null {
    const [, prefix, tenant, id, serial = '0', proof] = TOKEN.exec(token) ?? [];
    if (prefix !== PREFIXES[kind] || !tenant || !id || !proof) return null;
    return { tenantId: unpack(tenant), id: unpack(id), serial: Number(serial), proof };
  }

  isGenuine(kind: TokenKind, { tenantId, id, serial, proof }: ReadToken, salt: string): boolean {
    return tenantId === Work.current().tenantId && timingSafeEqual(Buffer.from(proof), Buffer.from(this.proof(kind, tenantId, id, serial, salt)));
  }

  digestOf(secret: string): string {
    return hash('sha256', secret, 'base64url');
  }

  private proof(kind: TokenKind, tenantId: string, id: string, serial: number, salt: string): string {
    return createHmac('sha256', this.key).update([kind, tenantId, id, String(serial), salt].join(' ')).digest('base64url');
  }
}
