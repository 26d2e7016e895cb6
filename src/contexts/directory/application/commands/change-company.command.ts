import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { CompanyDetails, CompanyId } from '../../domain/company/company.js';
import { CompanyRepository } from '../../domain/company/company.repository.js';
import { CompanyWishes } from '../rules/company-wishes.js';

/** Change what is known of a company. */
export class ChangeCompany extends Command<void> {
  readonly id!: CompanyId;
  readonly set!: Partial<Omit<CompanyDetails, 'phoneInput'>>;
}

@CommandHandler(ChangeCompany)
export class ChangeCompanyHandler implements ICommandHandler<ChangeCompany> {
  constructor(
    private readonly companies: CompanyRepository,
    private readonly wishes: CompanyWishes,
  ) {}

  async execute({ id, set }: ChangeCompany): Promise<void> {
    const company = await this.companies.get(id);
    const details = await this.wishes.understood(set);
    if (set.parentId !== undefined && set.parentId !== company.parent) await this.wishes.assertMayBelong(id, set.parentId);
    company.change(details);
  }
}
