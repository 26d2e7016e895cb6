import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { Presence } from '../../kernel/presence.js';
import { NoteRefusalHandler } from '../audit/note-refusal.js';
import type { Config } from '../config/config.js';
import { AccessGuard } from './access.guard.js';
import { AccessTokens } from './access-tokens.js';
import { Callers } from './callers.js';
import { DevTokenController } from './dev-token.controller.js';
import { DevTokens } from './dev-tokens.js';
import { Entrance } from './entrance.js';
import { JwksController } from './jwks.controller.js';
import { RefusedEntries } from './refused-entries.js';
import { SigningKeys } from './signing-keys.js';
import { TendKeysWorker } from './tend-keys.worker.js';
import { TokenVerifier } from './token-verifier.js';
import { WorkPresence } from './work-presence.js';

@Module({})
export class AuthModule {
  static for(config: Config) {
    return {
      module: AuthModule,
      global: true,
      imports: [JwtModule.register({})],
      controllers: [JwksController, ...(config.DEV_TOKENS ? [DevTokenController] : [])],
      providers: [SigningKeys, AccessTokens, DevTokens, TokenVerifier, Callers, Entrance, RefusedEntries, NoteRefusalHandler, TendKeysWorker, { provide: Presence, useClass: WorkPresence }, { provide: APP_GUARD, useClass: AccessGuard }],
      exports: [AccessTokens, Callers, Presence, RefusedEntries, SigningKeys],
    };
  }
}
