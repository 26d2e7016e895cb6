import { Controller } from '@nestjs/common';
import { ReadController } from '../../../../platform/resource/read-controller.js';
import { stages } from '../../application/queries/pipelines.resource.js';

/** The stages of all pipelines, for whoever needs their names; they are changed with their pipeline. */
@Controller('stages')
export class StagesController extends ReadController(stages) {}
