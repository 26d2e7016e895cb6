import { Controller, Get, Header, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from './permission.js';
import { SigningKeys } from './signing-keys.js';

/** A public key, as RFC 7517 has it. */
export class PublicKey {
  /**
   * The kid in the header of the tokens that it vouches for.
   * @example 01930b6e-6c00-7000-8000-000000000009
   */
  kid!: string;
  /** @example EC */
  kty!: string;
  /** @example P-256 */
  crv!: string;
  /** @example sig */
  use!: string;
  /** @example ES256 */
  alg!: string;
  /** @example usWxHK2PmfnHKwXPS54m0kTcGJ90UiglWiGahtagnv8 */
  x!: string;
  /** @example IBOL-C3BttVivg-lSreASjpkttcsz-1rb7btKLv8EX4 */
  y!: string;
}

/** The keys by which access tokens can be checked. */
export class PublicKeys {
  keys!: PublicKey[];
}

@ApiTags('Auth')
@Public()
@Controller({ path: '.well-known', version: VERSION_NEUTRAL })
export class JwksController {
  constructor(private readonly keys: SigningKeys) {}

  /** Show the public keys by which access tokens are checked. */
  @Get('jwks.json')
  @ApiOkResponse({ type: PublicKeys, description: 'The keys. Keep them for five minutes at most, and look again for a kid that is not among them.' })
  @Header('cache-control', 'public, max-age=300')
  jwks(): PublicKeys {
    return { keys: this.keys.published() as unknown as PublicKey[] };
  }
}
