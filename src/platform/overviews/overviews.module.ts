import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Overviews } from './overviews.js';

@Global()
@Module({ imports: [DiscoveryModule], providers: [Overviews], exports: [Overviews] })
export class OverviewsModule {}
