import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import { SignedIn } from '../../../../platform/auth/permission.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { MakeApiKey } from '../../application/commands/make-api-key.command.js';
import { WithdrawApiKey } from '../../application/commands/withdraw-api-key.command.js';
import { OpaqueTokens } from '../../application/ports/opaque-tokens.port.js';
import { ListApiKeys } from '../../application/queries/list-api-keys.query.js';
import type { ApiKeyId } from '../../domain/api-key/api-key.js';
import { ApiKeyList, type ApiKeyView, NewApiKey } from './own-things.dto.js';
import { personAsking } from './person-asking.js';

class ApiKeyRequest extends OmitType(MakeApiKey, ['userId'] as const) {}

@ApiTags('Auth')
@Controller('auth/api-keys')
export class OwnApiKeysController {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly tokens: OpaqueTokens,
  ) {}

  /** Show your API keys. */
  @Get()
  @SignedIn()
  async list(): Promise<ApiKeyList> {
    return { data: (await this.dispatcher.ask(ListApiKeys.of({ userId: personAsking() }))) as ApiKeyView[] };
  }

  /** Make an API key for a program: with some of what you may do, until a day. */
  @Post()
  @Refuses({ 403: ['rights_exceeded', 'not_for_api_keys'], 422: ['permission_unknown', 'api_key_expiry_invalid'] })
  @SignedIn()
  async make(@Body() body: ApiKeyRequest): Promise<NewApiKey> {
    const userId = personAsking();
    const { id, salt } = await this.dispatcher.execute(MakeApiKey.of({ ...body, userId }));
    const [made] = (await this.dispatcher.ask(ListApiKeys.of({ userId, id }))) as ApiKeyView[];
    return { ...made!, key: this.tokens.make('api-key', { id, salt }) };
  }

  /** Withdraw one of your API keys: it opens nothing from that moment on. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @SignedIn()
  async withdraw(@Param('id', ParseId) id: ApiKeyId): Promise<void> {
    await this.dispatcher.execute(WithdrawApiKey.of({ id, userId: personAsking() }));
  }
}
