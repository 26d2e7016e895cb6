import { Controller, Delete, HttpCode, HttpStatus, Param } from '@nestjs/common';
import { Permission } from '../../../../platform/auth/permission.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { ReadController } from '../../../../platform/resource/read-controller.js';
import { WithdrawApiKey } from '../../application/commands/withdraw-api-key.command.js';
import { apiKeys } from '../../application/queries/api-keys.resource.js';
import type { ApiKeyId } from '../../domain/api-key/api-key.js';

@Controller('api-keys')
export class ApiKeysController extends ReadController(apiKeys) {
  /** Withdraw an API key, whosever it is: it opens nothing from that moment on. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Refuses({ 403: ['rights_exceeded'] })
  @Permission(apiKeys.permission('withdraw'))
  async withdraw(@Param('id', ParseId) id: ApiKeyId): Promise<void> {
    await this.dispatcher.execute(WithdrawApiKey.of({ id }));
  }
}
