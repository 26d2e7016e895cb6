import { Injectable } from '@nestjs/common';
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { Unavailable } from '../../../platform/persistence/database-errors.js';
import { type Comparison, PasswordHashes } from '../application/ports/password-hashes.port.js';
import { compareBcrypt, isBcrypt } from './bcrypt.js';
import { LineTooLong, Turns } from './turns.js';

/** What OWASP asks of argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const SALT_BYTES = 16;
/** Whoever comes to a longer line hears 503, sooner than that he waits for seconds. */
const LONGEST_LINE = 64;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;
const derive = promisify(argon2);
const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

interface Kept {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

function read(hash: string): Kept | undefined {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(hash) ?? [];
  return salt && tag ? { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') } : undefined;
}

/** The same passphrase, whichever way a keyboard composes its characters. */
const bytesOf = (password: string) => Buffer.from(password.normalize('NFKC'));

/** Nobody's, so that comparing with it takes as long as with somebody's. */
const NOBODY: Kept = { ...COST, salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) };

/** Hashes with argon2id in threads of their own, one fewer than there are cores, so that everything else goes on. */
@Injectable()
export class Argon2PasswordHashes extends PasswordHashes {
  private readonly turns = new Turns(Math.max(1, Math.min(3, availableParallelism() - 1)), LONGEST_LINE);

  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const tag = await this.inTurn(() => derive('argon2id', { message: bytesOf(password), nonce: salt, tagLength: TAG_BYTES, ...COST }));
    return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${text(salt)}$${text(tag)}`;
  }

  async compare(password: string, hash: string | null): Promise<Comparison> {
    if (hash !== null && isBcrypt(hash)) return { isRight: await this.inTurn(() => compareBcrypt(password, hash)), isOutdated: true };
    const known = hash === null ? undefined : read(hash);
    const { salt, tag, memory, passes, parallelism } = known ?? NOBODY;
    const made = await this.inTurn(() => derive('argon2id', { message: bytesOf(password), nonce: salt, tagLength: tag.length, memory, passes, parallelism }));
    return { isRight: timingSafeEqual(made, tag) && known !== undefined, isOutdated: memory !== COST.memory || passes !== COST.passes || parallelism !== COST.parallelism };
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.turns.take(work);
    } catch (error) {
      throw error instanceof LineTooLong ? new Unavailable(error) : error;
    }
  }
}
