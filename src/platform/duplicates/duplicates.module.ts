import { Global, Module } from '@nestjs/common';
import { Duplicates } from './duplicates.js';
import { FindByKeysHandler } from './find-duplicates.query.js';

@Global()
@Module({ providers: [Duplicates, FindByKeysHandler], exports: [Duplicates] })
export class DuplicatesModule {}
