import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { PhoneBook, type ReadPhone } from '../../../kernel/phone-book.js';
import { readPhone } from '../../../platform/phone/read-phone.js';
import { TenantProfile } from '../tenant-profile.js';

@Injectable()
export class TenantPhoneBook extends PhoneBook {
  constructor(private readonly profile: TenantProfile) {
    super();
  }

  async reads(input: string, number: string): Promise<boolean> {
    try {
      return (await this.read(input, '')).number === number;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  async read(input: string, pointer: string): Promise<ReadPhone> {
    const { defaultCountry } = await this.profile.current();
    try {
      const { number, extension } = readPhone(input, defaultCountry ?? undefined);
      return { number: number.e164, input: number.input, extension };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.kind, error.code, error.message, [{ pointer, code: error.code, message: error.message }]);
    }
  }
}
