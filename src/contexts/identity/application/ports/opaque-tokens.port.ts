/** What a token of ours opens: a session that goes on, an invitation, a link in a mail, a code's challenge, a known device, or the API. */
export type TokenKind = 'refresh' | 'invitation' | 'link' | 'challenge' | 'device' | 'api-key';

export interface TokenSubject {
  readonly id: string;
  /** Kept with what the token belongs to. Neither it nor the secret of the installation makes a token without the other. */
  readonly salt: string;
  /** Tells the tokens of one subject apart. */
  readonly serial?: number;
}

/** What stands in a token. It proves nothing before it has been compared. */
export interface ReadToken {
  readonly tenantId: string;
  readonly id: string;
  readonly serial: number;
  readonly proof: string;
}

/** Tokens that are derived where they are needed, and stored nowhere: what waits in the database or in an event opens nothing. */
export abstract class OpaqueTokens {
  abstract newSalt(): string;
  /** For the tenant in hand. */
  abstract make(kind: TokenKind, subject: TokenSubject): string;
  /** Null for what is no token of this kind. */
  abstract read(kind: TokenKind, token: string): ReadToken | null;
  abstract isGenuine(kind: TokenKind, token: ReadToken, salt: string): boolean;
  /** What is stored of a secret that somebody else compares. */
  abstract digestOf(secret: string): string;
}
