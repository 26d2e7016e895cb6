import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ClearLedgerHandler, ClearLedgersWorker } from './clear-ledgers.worker.js';
import { FollowedReferences } from './followed-references.hook.js';
import { contextsThatMove } from './merge-events.js';
import { FormerIds } from '../personal-data/former-ids.js';
import { MergedFormerIds } from './merged-former-ids.js';
import { MergedWays } from './merged-ways.js';
import { AdvanceReferencesHandler, GiveUpReferencesHandler, MoveReferencesHandler } from './move-references.command.js';
import { MovedReferences } from './moved-references.js';
import { NamedUsers } from './named-users.hook.js';
import { OnMoverGivenUp } from './on-mover-given-up.js';
import { OnReferencesAdvanced } from './on-references-advanced.js';
import { contextsReferringTo } from './references.js';
import { MERGEABLE_KINDS } from '../resource/resource.js';

@Global()
@Module({
  providers: [FollowedReferences, NamedUsers, MergedWays, { provide: FormerIds, useClass: MergedFormerIds }, MovedReferences, MoveReferencesHandler, AdvanceReferencesHandler, GiveUpReferencesHandler, OnReferencesAdvanced, OnMoverGivenUp, ClearLedgerHandler, ClearLedgersWorker],
  exports: [FollowedReferences, FormerIds, MergedWays, NamedUsers],
})
export class ReferencesModule implements OnModuleInit {
  /** A merge would wait for ever for a context that never answers. */
  onModuleInit(): void {
    const silent = MERGEABLE_KINDS.flatMap((kind) => contextsReferringTo(kind).filter((context) => !contextsThatMove().includes(context)).map((context) => `${context} names records of the kind ${kind}`));
    if (silent.length > 0) throw new Error(`${silent[0]}, and has no subscriber made by MovesReferences`);
  }
}
