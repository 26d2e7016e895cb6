import type { Grants } from './scope.js';

/** Something that is guarded and is no resource: what can be done with it, and by which of the built-in roles. An administrator may everything. */
export interface Area {
  readonly name: string;
  /** By action, one line for whoever puts a role together. */
  readonly actions: Readonly<Record<string, string>>;
  /** What its events are about, as `feature` of `feature.toggled`: whoever may read the area may hear of them. */
  readonly about?: readonly string[];
  /** Whether what is done in it belongs to somebody, so that a permission can reach less than all. */
  readonly scoped?: boolean;
  /** A list reaches to all of the tenant's. */
  readonly grants: Readonly<Record<'manager' | 'agent', readonly string[] | Grants>>;
}

const described = new Map<string, Area>();

export function describeArea<const A extends Area>(area: A): A {
  described.set(area.name, area);
  return area;
}

export const areas = (): readonly Area[] => [...described.values()];
