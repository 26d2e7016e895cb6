interface Route {
  readonly segments: readonly string[];
  readonly methods: Set<string>;
}

const segmentsOf = (path: string) => path.replace(/(?<=.)\/$/, '').split('/');

/** Which methods each address takes: for `Allow`, and so that a wrong method is told apart from a wrong address. */
export class Routes {
  private readonly routes = new Map<string, Route>();

  add(pattern: string, methods: readonly string[]): void {
    if (pattern.includes('*')) return;
    const route = this.routes.get(pattern) ?? { segments: segmentsOf(pattern), methods: new Set() };
    for (const method of methods) route.methods.add(method);
    this.routes.set(pattern, route);
  }

  /** None when there is nothing at this path. */
  methodsAt(path: string): readonly string[] {
    const segments = segmentsOf(path);
    const fits = (route: Route) => route.segments.length === segments.length && route.segments.every((segment, i) => segment === segments[i] || (segment.startsWith(':') && segments[i] !== ''));
    return [...new Set([...this.routes.values()].filter(fits).flatMap(({ methods }) => [...methods]))].toSorted();
  }
}
