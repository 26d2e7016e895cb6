import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/id.js';
import { Broadcast } from '../broadcast/broadcast.js';
import { Config } from '../config/config.js';
import { Log } from '../logs/log.js';
import { FreshReads } from '../persistence/fresh-reads.js';
import { Sealer } from '../secrets/sealer.js';

const CHANNEL = 'signing-keys';
const PURPOSE = 'signing key';
/** Any number that no other lock has. */
const LOCK = 7_251_063_114;
const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
/** Whoever keeps our public keys for a while learns of a new one before a token is signed with it. */
const AHEAD_MS = 600_000;
/** Beyond the end of the last token that was signed with it. */
const LINGER_MS = DAY_MS;
/** A key that nobody knows is looked for this often at most, however many tokens name one. */
const LOOK_MS = 1_000;

type Client = Pick<FreshReads['pool'], 'query'>;

interface KeptKey {
  readonly kid: string;
  readonly sealed: string;
  /** As the pool reads instants. */
  readonly signs_from: string;
}

export interface SigningKey {
  readonly kid: string;
  readonly signsFrom: number;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** What of a key is everybody's to know. */
export interface PublishedKey extends JsonWebKey {
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'ES256';
}

/** The keys that access tokens are signed with: one that signs, and those whose tokens have not all ended. They are the same in every process. */
@Injectable()
export class SigningKeys implements OnApplicationBootstrap {
  /** The one that signs last comes first. */
  private keys: readonly SigningKey[] = [];
  /** One after another: what was read earlier never takes the place of what was read later. */
  private loading: Promise<void> = Promise.resolve();
  private looked = 0;

  constructor(
    private readonly reads: FreshReads,
    private readonly sealer: Sealer,
    private readonly broadcast: Broadcast,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    broadcast.listen(CHANNEL, {
      hear: (message) => {
        const gone = JSON.parse(message) as string[];
        this.keys = this.keys.filter(({ kid }) => !gone.includes(kid));
        this.reload();
      },
      miss: () => this.reload(),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.load();
    if (this.keys.length === 0) await this.add(0, (present) => present.length === 0);
  }

  /** The key that tokens are signed with at present. */
  signing(): SigningKey {
    const now = this.clock.now().getTime();
    const key = this.keys.find(({ signsFrom }) => signsFrom <= now) ?? this.keys.at(-1);
    if (!key) throw new Error('there is no signing key: the application has not started');
    return key;
  }

  /** Whether it is sure that tokens under this key hold, without asking anybody. */
  has(kid: string): boolean {
    return this.broadcast.isHearing && this.keys.some((key) => key.kid === kid);
  }

  /** The public key of that name. One that is not known yet may have been made by another process. */
  async find(kid: string): Promise<KeyObject | undefined> {
    const now = performance.now();
    const known = this.keys.some((key) => key.kid === kid);
    if (known ? !this.broadcast.isHearing : this.looked === 0 || now - this.looked > LOOK_MS) {
      this.looked = now;
      await this.load();
    }
    return this.keys.find((key) => key.kid === kid)?.publicKey;
  }

  published(): PublishedKey[] {
    return this.keys.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' }));
  }

  /** Makes a key that signs at once. What was signed before holds until its end. */
  async rotate(): Promise<string> {
    return (await this.add(0))!;
  }

  /** Makes a key that signs at once, and gives up all others: every token that there is ends now. */
  async revoke(): Promise<string> {
    const kid = await this.rotate();
    await this.giveUp(this.keys.map((key) => key.kid).filter((other) => other !== kid));
    return kid;
  }

  /** To be called now and then: makes a key when the present one is old, and lets go of those that no token needs any more. */
  async tend(): Promise<{ readonly made: string | null; readonly gone: number }> {
    const now = this.clock.now().getTime();
    const isOld = ([newest]: readonly SigningKey[]) => newest === undefined || now - newest.signsFrom > this.config.SIGNING_KEY_DAYS * DAY_MS;
    await this.load();
    const made = isOld(this.keys) ? await this.add(AHEAD_MS, isOld) : undefined;
    const spent = this.keys.filter((_, i) => i > 0 && this.keys[i - 1]!.signsFrom + this.config.ACCESS_TOKEN_SECONDS * SECOND_MS + LINGER_MS < now).map(({ kid }) => kid);
    if (spent.length > 0) await this.giveUp(spent);
    return { made: made ?? null, gone: spent.length };
  }

  list(): readonly { readonly kid: string; readonly signsFrom: string; readonly signs: boolean }[] {
    const { kid: signing } = this.signing();
    return this.keys.map(({ kid, signsFrom }) => ({ kid, signsFrom: new Date(signsFrom).toISOString(), signs: kid === signing }));
  }

  /** Two processes that begin together make one key. */
  private async add(aheadMs: number, isWanted: (present: readonly SigningKey[]) => boolean = () => true): Promise<string | undefined> {
    const kid = newId();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const sealed = this.sealer.seal(PURPOSE, kid, privateKey.export({ format: 'der', type: 'pkcs8' }));
    const signsFrom = new Date(this.clock.now().getTime() + aheadMs);
    const isMade = await this.locked(async (client) => {
      await this.load(client);
      if (!isWanted(this.keys)) return false;
      await client.query('insert into platform.signing_keys (kid, sealed, signs_from, made_at) values ($1, $2, $3, now())', [kid, sealed, signsFrom]);
      return true;
    });
    await this.load();
    await this.broadcast.send(CHANNEL, '[]');
    return isMade ? kid : undefined;
  }

  private async locked<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = await this.reads.pool.connect();
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }

  private async giveUp(kids: readonly string[]): Promise<void> {
    await this.reads.pool.query('delete from platform.signing_keys where kid = any($1::text[])', [kids]);
    await this.load();
    await this.broadcast.announce(CHANNEL, JSON.stringify(kids));
  }

  private reload(): void {
    this.load().catch((error: unknown) => this.log.warn({ err: error }, 'the signing keys could not be read again, and will be when one is missing'));
  }

  private load(client: Client = this.reads.pool): Promise<void> {
    this.loading = this.loading.catch(() => {}).then(() => this.read(client));
    return this.loading;
  }

  private async read(client: Client): Promise<void> {
    const { rows } = await client.query<KeptKey>('select kid, sealed, signs_from from platform.signing_keys order by signs_from desc, kid desc');
    const opened = rows.map((kept) => this.open(kept));
    const closed = opened.filter((key) => key === undefined).length;
    if (closed > 0) this.log.warn({ keys: closed }, 'some signing keys can not be opened, since SECRET_KEY was another when they were made: tokens under them are refused');
    this.keys = opened.filter((key) => key !== undefined);
  }

  private open({ kid, sealed, signs_from }: KeptKey): SigningKey | undefined {
    const known = this.keys.find((key) => key.kid === kid);
    if (known) return known;
    const der = this.sealer.open(PURPOSE, kid, sealed);
    if (!der) return undefined;
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    return { kid, signsFrom: Date.parse(signs_from), privateKey, publicKey: createPublicKey(privateKey) };
  }
}
