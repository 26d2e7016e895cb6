import { Controller } from '@nestjs/common';
import { ReadController } from '../resource/read-controller.js';
import { audit } from './audit.resource.js';

@Controller('audit')
export class AuditController extends ReadController(audit) {}
