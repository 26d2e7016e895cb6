import { Controller } from '@nestjs/common';
import { ReadController } from '../../../../platform/resource/read-controller.js';
import { sessions } from '../../application/queries/sessions.resource.js';

@Controller('sessions')
export class SessionsController extends ReadController(sessions) {}
