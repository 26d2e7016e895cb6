import { Controller } from '@nestjs/common';
import { ReadController } from '../resource/record-controller.js';
import { audit } from './audit.resource.js';

@Controller('audit')
export class AuditController extends ReadController(audit) {}
