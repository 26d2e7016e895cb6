import { EmailAddress } from '../../kernel/email-address.js';

/** Where a message goes to or comes from, with the name that is shown beside it. */
export interface MailAddress {
  readonly address: string;
  readonly name?: string | undefined;
}

const NAMED = /^(?:"([^"]*)"|([^"<>]*))\s*<([^<>]+)>$/;

/** `ada@example.com` or `Ada Lovelace <ada@example.com>`. */
export function parseMailAddress(text: string): MailAddress {
  const [, quoted, plain, address] = NAMED.exec(text.trim()) ?? [];
  if (address === undefined) return { address: EmailAddress.of(text).toString() };
  const name = (quoted ?? plain ?? '').trim();
  return { address: EmailAddress.of(address).toString(), ...(name && { name }) };
}
