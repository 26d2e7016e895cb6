import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';

const MAX_TOLD = 20;
const MAX_NAME = 100;
const QUERY = RouteParamtypes.QUERY.toString();

/** Whether a method of a controller, inherited or not, looks at the query string at all. */
export const takesParameters = ({ name }: { readonly name: string }, controller: object): boolean =>
  Object.keys((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) as object | undefined) ?? {}).some((argument) => argument.split(':')[0] === QUERY);

/** What nobody looks at is refused, as an unknown member of a body is: it was meant to do something. */
export function assertNoParameters({ query }: FastifyRequest): void {
  const names = Object.keys(query as object).slice(0, MAX_TOLD).map((name) => name.slice(0, MAX_NAME).toWellFormed());
  if (names.length === 0) return;
  const message = 'is not known here: this address takes no parameters';
  throw new DomainError('invalid', 'query_invalid', `${names.join(', ')} ${message}.`.slice(0, 500), names.map((pointer) => ({ pointer, code: 'unknown_parameter', message })));
}
