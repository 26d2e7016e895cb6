import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import type { Config } from '../config/config.js';
import { AccessGuard } from './access.guard.js';
import { AccessTokens } from './access-tokens.js';
import { DevTokenController } from './dev-token.controller.js';
import { JwtStrategy } from './jwt.strategy.js';

@Module({})
export class AuthModule {
  static for(config: Config) {
    return {
      module: AuthModule,
      imports: [PassportModule, JwtModule.register({})],
      controllers: config.DEV_TOKENS ? [DevTokenController] : [],
      providers: [AccessTokens, JwtStrategy, { provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
