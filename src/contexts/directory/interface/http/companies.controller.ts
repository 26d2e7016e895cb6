import { Controller } from '@nestjs/common';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ChangeCompany } from '../../application/commands/change-company.command.js';
import { CreateCompany } from '../../application/commands/create-company.command.js';
import { companies } from '../../application/queries/companies.resource.js';
import { Company } from '../../domain/company/company.js';

@Controller('companies')
export class CompaniesController extends RecordController(companies, { type: Company, create: CreateCompany, change: ChangeCompany }) {}
