import { Controller } from '@nestjs/common';
import { RelatedController } from '../../../../platform/resource/related-controller.js';
import { contacts } from '../../application/queries/contacts.resource.js';

@Controller('companies')
export class CompanyContactsController extends RelatedController({ of: 'companies', list: contacts, held: (id) => ({ field: 'companyId', op: 'eq', value: id }) }) {}
