import { Global, Module } from '@nestjs/common';
import { Cache } from './cache.js';
import { ProcessCache } from './process-cache.js';

@Global()
@Module({ providers: [{ provide: Cache, useClass: ProcessCache }], exports: [Cache] })
export class CacheModule {}
