import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '../../kernel/domain-error.js';
import { DEMO_USERS } from './demo.js';
import { DevToken, DevTokenRequest } from './dev-token.dto.js';
import { DEV_TOKEN_SECONDS, DevTokens, unknownGrantIn } from './dev-tokens.js';
import { Public } from './permission.js';

@ApiTags('Auth')
@Controller('auth')
export class DevTokenController {
  constructor(private readonly tokens: DevTokens) {}

  /** Get a token without a password. Development only: it does not exist in production. */
  @Post('dev-token')
  @HttpCode(200)
  @Public()
  make(@Body() { role, tenantId, userId = DEMO_USERS[role], team, grants }: DevTokenRequest): DevToken {
    const unknown = grants && unknownGrantIn(grants);
    if (unknown !== undefined) {
      const message = `gives ${unknown.slice(0, 100)} a scope that is none of its own, or is no permission`;
      throw new DomainError('invalid', 'grants_invalid', `grants ${message}.`, [{ pointer: '/grants', code: 'grants_invalid', message }]);
    }
    return { accessToken: this.tokens.make({ sub: userId, tid: tenantId, role, team, grants }), tokenType: 'Bearer', expiresIn: DEV_TOKEN_SECONDS, tenantId, userId };
  }
}
