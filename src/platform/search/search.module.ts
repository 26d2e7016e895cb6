import { Module } from '@nestjs/common';
import { CompareFindingsHandler } from './compare-findings.query.js';
import { FindEverywhereHandler } from './find-everywhere.query.js';
import { OnFindableChanged } from './on-findable-changed.js';
import { OnFindingsAdvanced, OnLenderChanged } from './on-lender-changed.js';
import { RebuildSearchWorker } from './rebuild-search.worker.js';
import { RefreshConcernedHandler } from './refresh-concerned.command.js';
import { RebuildFindingsHandler, RefreshFindingsHandler } from './refresh-findings.command.js';
import { SearchController } from './search.controller.js';
import { SearchUpkeep } from './search-upkeep.js';

@Module({
  controllers: [SearchController],
  providers: [OnFindableChanged, OnLenderChanged, OnFindingsAdvanced, RefreshConcernedHandler, RefreshFindingsHandler, RebuildFindingsHandler, FindEverywhereHandler, CompareFindingsHandler, RebuildSearchWorker, SearchUpkeep],
})
export class SearchModule {}
