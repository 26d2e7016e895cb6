import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { readPhone } from '../../../platform/phone/read-phone.js';
import { TenantProfile } from '../../settings/index.js';
import { PhoneBook, type ReadPhone } from '../application/ports/phone-book.port.js';

@Injectable()
export class TenantPhoneBook extends PhoneBook {
  constructor(private readonly profile: TenantProfile) {
    super();
  }

  async read(input: string, pointer: string): Promise<ReadPhone> {
    const { defaultCountry } = await this.profile.current();
    try {
      const { number } = readPhone(input, defaultCountry ?? undefined);
      return { number: number.e164, input: number.input };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.kind, error.code, error.message, [{ pointer, code: error.code, message: error.message }]);
    }
  }
}
