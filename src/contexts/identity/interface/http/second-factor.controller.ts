import { Body, Controller, Delete, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiBody, ApiTags, OmitType } from '@nestjs/swagger';
import { OpenDespite, SignedIn } from '../../../../platform/auth/permission.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { validated } from '../../../../platform/http/validation.js';
import { Limit } from '../../../../platform/limits/limit.js';
import { ConfirmSecondFactor } from '../../application/commands/confirm-second-factor.command.js';
import { RemoveSecondFactor } from '../../application/commands/remove-second-factor.command.js';
import { StartSecondFactor } from '../../application/commands/start-second-factor.command.js';
import { RecoveryCodes, SecondFactorSecret } from './own-things.dto.js';
import { personAsking } from './person-asking.js';
import { inTenant } from './work-of-nobody.js';
import { Work } from '../../../../platform/tenancy/work.js';

class SecondFactorStart extends OmitType(StartSecondFactor, ['userId'] as const) {}
class SecondFactorConfirmation extends OmitType(ConfirmSecondFactor, ['userId'] as const) {}
class SecondFactorRemoval extends OmitType(RemoveSecondFactor, ['userId'] as const) {}

/** Six digits can be tried through. */
const GUESSES = { points: 10, seconds: 900, by: 'user' } as const;

@ApiTags('Auth')
@Controller('auth/mfa/totp')
export class SecondFactorController {
  constructor(private readonly dispatcher: Dispatcher) {}

  /** Begin with a second factor, or, by a code of the one that is on, with another in its place. It is on once you have confirmed it; until then the present one holds. */
  @Post()
  @Refuses({ 403: ['not_for_api_keys'], 409: ['mfa_on'], 422: ['mfa_code_wrong'] })
  @SignedIn()
  @OpenDespite('mfa_setup_required')
  @ApiBody({ type: SecondFactorStart, required: false })
  @Limit(GUESSES)
  async start(@Body() body: unknown): Promise<SecondFactorSecret> {
    const userId = personAsking();
    const { code } = validated(SecondFactorStart, body ?? {});
    const { secret, email } = await inTenant(Work.current().tenantId, () => this.dispatcher.execute(StartSecondFactor.of({ userId, code })), userId);
    return { secret, uri: `otpauth://totp/${encodeURIComponent(`Rapport:${email}`)}?secret=${secret}&issuer=Rapport&algorithm=SHA1&digits=6&period=30` };
  }

  /** Switch the second factor on by the first code of your authenticator, and get recovery codes. */
  @Post('confirm')
  @Refuses({ 403: ['not_for_api_keys'], 409: ['mfa_on', 'mfa_not_started'], 422: ['mfa_code_wrong'] })
  @HttpCode(HttpStatus.OK)
  @SignedIn()
  @OpenDespite('mfa_setup_required')
  @Limit(GUESSES)
  async confirm(@Body() { code }: SecondFactorConfirmation): Promise<RecoveryCodes> {
    const userId = personAsking();
    const recoveryCodes = await inTenant(Work.current().tenantId, () => this.dispatcher.execute(ConfirmSecondFactor.of({ userId, code })), userId);
    return { recoveryCodes: [...recoveryCodes] };
  }

  /** Switch the second factor off, by one of its codes or a recovery code. */
  @Delete()
  @Refuses({ 403: ['not_for_api_keys'], 409: ['mfa_mandatory', 'mfa_not_started'], 422: ['mfa_code_wrong'] })
  @HttpCode(HttpStatus.NO_CONTENT)
  @SignedIn()
  @OpenDespite('mfa_setup_required')
  @Limit(GUESSES)
  async remove(@Body() { code }: SecondFactorRemoval): Promise<void> {
    await this.dispatcher.execute(RemoveSecondFactor.of({ userId: personAsking(), code }));
  }
}
