import { Controller } from '@nestjs/common';
import { ReadController } from '../resource/read-controller.js';
import { erasures } from './erasures.resource.js';

@Controller('erasures')
export class ErasuresController extends ReadController(erasures) {}
