import { type Expression, sql, type SqlBool } from 'kysely';
import type { Resource } from '../resource/resource.js';
import type { Condition } from './condition.js';
export function compileCondition(condition: Condition, resource: Resource, alias: string): Expression<SqlBool> { void condition; void resource; void alias; return sql<SqlBool>`true`; }
