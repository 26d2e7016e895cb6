import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccessTokens, TOKEN_SECONDS } from './access-tokens.js';
import { DEMO_USERS } from './demo.js';
import { DevToken, DevTokenRequest } from './dev-token.dto.js';
import { Public } from './permission.js';

@ApiTags('Auth')
@Controller('auth')
export class DevTokenController {
  constructor(private readonly tokens: AccessTokens) {}

  /** Get a token without a password. Development only: it does not exist in production. */
  @Post('dev-token')
  @HttpCode(200)
  @Public()
  make(@Body() { role, tenantId, userId = DEMO_USERS[role] }: DevTokenRequest): DevToken {
    return { accessToken: this.tokens.forDevelopment({ sub: userId, tid: tenantId, role }), tokenType: 'Bearer', expiresIn: TOKEN_SECONDS, tenantId, userId };
  }
}
