import { DomainError } from '../../../../kernel/domain-error.js';
import type { PhoneBook } from '../../../../kernel/phone-book.js';

/** What can't be read says nothing here: it is refused elsewhere. */
export function unlessRefused<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** A telephone number in E.164, however it was written. */
export async function numberOf(phones: PhoneBook, written: unknown): Promise<string | null> {
  if (typeof written !== 'string') return null;
  if (/^\+\d{8,15}$/.test(written)) return written;
  try {
    return (await phones.read(written, '/phone')).number;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
