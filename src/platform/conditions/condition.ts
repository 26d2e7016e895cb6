import type { Resource } from '../resource/resource.js';
export type Condition = unknown;
export function parseCondition(input: unknown, resource: Resource, pointer: string): Condition { void resource; void pointer; return input; }
