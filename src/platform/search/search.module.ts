import { Module } from '@nestjs/common';
import { CompareFindingsHandler } from './compare-findings.query.js';
import { FindEverywhereHandler } from './find-everywhere.query.js';
import { OnFindableChanged } from './on-findable-changed.js';
import { RebuildSearchWorker } from './rebuild-search.worker.js';
import { RebuildFindingsHandler, RefreshFindingsHandler } from './refresh-findings.command.js';
import { SearchController } from './search.controller.js';
import { SearchUpkeep } from './search-upkeep.js';

@Module({
  controllers: [SearchController],
  providers: [OnFindableChanged, RefreshFindingsHandler, RebuildFindingsHandler, FindEverywhereHandler, CompareFindingsHandler, RebuildSearchWorker, SearchUpkeep],
})
export class SearchModule {}
