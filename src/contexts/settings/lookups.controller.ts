import { Controller, Get, HttpStatus, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProperty, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { DomainError } from '../../kernel/domain-error.js';
import { SignedIn } from '../../platform/auth/permission.js';
import { LOOKUPS } from './lookups.js';

const FRESH = 'public, max-age=86400, stale-while-revalidate=604800';
const MOST_REMEMBERED = 100;

class CountryRow {
  /** ISO 3166-1 alpha-2. */
  @ApiProperty({ example: 'DE' })
  readonly code!: string;
  @ApiProperty({ example: 'DEU' })
  readonly alpha3!: string;
  @ApiProperty({ example: '276' })
  readonly numeric!: string;
  @ApiProperty({ example: 'Germany' })
  readonly name!: string;
}

class CurrencyRow {
  /** ISO 4217. */
  @ApiProperty({ example: 'EUR' })
  readonly code!: string;
  @ApiProperty({ example: '978' })
  readonly numeric!: string;
  /** How many decimals its smallest unit has. */
  @ApiProperty({ example: 2, type: 'integer' })
  readonly decimals!: number;
  /** False once it is no legal tender any more. */
  @ApiProperty({ example: true })
  readonly active!: boolean;
  @ApiProperty({ example: 'Euro' })
  readonly name!: string;
}

class IndustryRow {
  /** Never changes. */
  @ApiProperty({ example: 'software' })
  readonly code!: string;
  @ApiProperty({ example: 'Software' })
  readonly name!: string;
  @ApiProperty({ example: 'Technology and media' })
  readonly group!: string;
}

class CountryList {
  @ApiProperty({ type: [CountryRow] })
  readonly data!: CountryRow[];
}

class CurrencyList {
  @ApiProperty({ type: [CurrencyRow] })
  readonly data!: CurrencyRow[];
}

class IndustryList {
  @ApiProperty({ type: [IndustryRow] })
  readonly data!: IndustryRow[];
}

interface Answer {
  readonly body: string;
  readonly tag: string;
}

const remembered = new Map<string, Answer>();

function answerOf(list: keyof typeof LOOKUPS, locale: string): Answer {
  const key = `${list} ${locale}`;
  let answer = remembered.get(key);
  if (!answer) {
    const body = JSON.stringify({ data: LOOKUPS[list](locale) });
    answer = { body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
    if (remembered.size < MOST_REMEMBERED) remembered.set(key, answer);
  }
  return answer;
}

const refused = (pointer: string, code: string, message: string) => new DomainError('invalid', 'query_invalid', `${pointer} ${message}.`, [{ pointer, code, message }]);

function localeOf(query: Readonly<Record<string, unknown>>, known: readonly string[]): string {
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown !== undefined) throw refused(unknown, 'unknown_parameter', known.length === 0 ? 'is not known here: there are no parameters' : `is not known here: use ${known.join(', ')}`);
  const { locale = 'en' } = query;
  const supported = typeof locale === 'string' && /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/.test(locale) ? supportedLocale(locale) : undefined;
  if (!supported) throw refused('locale', 'invalid_locale', 'must be a language such as de or pt-BR');
  return supported;
}

function supportedLocale(locale: string): string | undefined {
  try {
    return Intl.DisplayNames.supportedLocalesOf([locale])[0];
  } catch {
    return undefined;
  }
}

const InLanguage = () => ApiQuery({ name: 'locale', required: false, description: 'The language of the names (BCP 47).', schema: { type: 'string', default: 'en' }, example: 'de' });
const Cacheable = () => ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag that you have: 304 when nothing has changed.', schema: { type: 'string' } });

/** Lists that all tenants share. They change seldom: keep them as long as Cache-Control says, and ask again with If-None-Match. */
@Controller('lookups')
export class LookupsController {
  /** List the countries of ISO 3166-1, by name. */
  @Get('countries')
  @SignedIn()
  @InLanguage()
  @Cacheable()
  @ApiOkResponse({ type: CountryList, description: 'All countries.' })
  async countries(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answer('countries', localeOf(query, ['locale']), request, reply);
  }

  /** List the currencies of ISO 4217 that an amount can be in, by name. */
  @Get('currencies')
  @SignedIn()
  @InLanguage()
  @Cacheable()
  @ApiOkResponse({ type: CurrencyList, description: 'All currencies.' })
  async currencies(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answer('currencies', localeOf(query, ['locale']), request, reply);
  }

  /** List the industries that a company can be in. Codes never change their meaning. */
  @Get('industries')
  @SignedIn()
  @Cacheable()
  @ApiOkResponse({ type: IndustryList, description: 'All industries, by group.' })
  async industries(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answer('industries', localeOf(query, []), request, reply);
  }

  private async answer(list: keyof typeof LOOKUPS, locale: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { body, tag } = answerOf(list, locale);
    void reply.header('etag', tag).header('cache-control', FRESH);
    const known = request.headers['if-none-match']?.split(',').map((candidate) => candidate.trim().replace(/^W\//, '')) ?? [];
    if (known.includes(tag) || known.includes('*')) await reply.status(HttpStatus.NOT_MODIFIED).send();
    else await reply.header('content-type', 'application/json; charset=utf-8').send(body);
  }
}
