import { Controller } from '@nestjs/common';
import { RelatedController } from '../../../../platform/resource/related-controller.js';
import { activities } from '../../application/queries/activities.resource.js';

/** What people did with a company, and with what it is named beside. */
@Controller('companies')
export class CompanyActivitiesController extends RelatedController({ of: 'companies', list: activities, held: (id) => ({ field: 'relatedIds', op: 'hasAny', value: [id] }) }) {}
