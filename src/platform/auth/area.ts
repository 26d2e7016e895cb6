/** Something that is guarded and is no resource: what can be done with it, and by which of the built-in roles. An administrator may everything. */
export interface Area {
  readonly name: string;
  readonly actions: readonly string[];
  readonly grants: Readonly<Record<'manager' | 'agent', readonly string[]>>;
}

const described = new Map<string, Area>();

export function describeArea<const A extends Area>(area: A): A {
  described.set(area.name, area);
  return area;
}

export const areas = (): readonly Area[] => [...described.values()];
