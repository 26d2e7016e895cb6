import { DomainError } from '../../kernel/domain-error.js';
import { applied, isEmpty, isFalse, type Locale } from './template-functions.js';
import { TemplateInvalid } from './read-template.js';
import type { Block, Expression, Node, Path, Template } from './template-tree.js';

const MAX_STEPS = 200_000;
const MAX_OUTPUT = 2_097_152;
const MAX_MISSING = 20;

/** HTML that our own code has made safe: the only value that three braces show as it is. */
export class SafeHtml {
  constructor(readonly html: string) {}
}

export class TemplateTooExpensive extends DomainError {
  constructor(what: string) {
    super('rule', 'template_too_expensive', `The template ${what}: let it loop less, or give it less.`);
  }
}

type Variables = Readonly<Record<string, unknown>>;

/** What is seen at one place: the context, what a loop says of itself, and the names that it gave. */
interface Scope {
  readonly context: unknown;
  readonly parent?: Scope | undefined;
  readonly loop: Readonly<Record<string, unknown>>;
  readonly names: ReadonlyMap<string, unknown>;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;', '`': '&#x60;', '=': '&#x3D;' };
const escaped = (text: string) => text.replaceAll(/[&<>"'`=]/g, (character) => ENTITIES[character]!);

const MISSING = Symbol('not given');

/** A member that the value has of its own: nothing is inherited, and nothing is called. */
function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || value instanceof SafeHtml) return MISSING;
  if (Array.isArray(value) && name === 'length') return value.length;
  const member = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  return member === undefined ? MISSING : member;
}

/** What is done about a variable that is not there: it is noted; noted, unless it is a part of what is null; or taken for null. */
type Demand = 'strict' | 'lenient' | 'none';

class Rendering {
  readonly missing = new Set<string>();
  private steps = 0;
  private produced = 0;

  constructor(
    private readonly root: Variables,
    private readonly html: boolean,
    private readonly locale: Locale,
  ) {}

  run(nodes: readonly Node[]): string {
    const root: Scope = { context: this.root, loop: { root: this.root }, names: new Map() };
    const out: string[] = [];
    this.write(nodes, root, out);
    return out.join('');
  }

  private write(nodes: readonly Node[], scope: Scope, out: string[]): void {
    for (const node of nodes) {
      this.step();
      if (node.kind === 'text') this.emit(node.text, out);
      else if (node.kind === 'print') this.emit(this.printed(node.value, node.raw, scope), out);
      else this.branch(node, scope, out);
    }
  }

  private branch(block: Block, scope: Scope, out: string[]): void {
    const { kind, body, otherwise } = block;
    const subject = this.value(block.subject, scope, 'lenient');
    switch (kind) {
      case 'if':
        return this.write(isFalse(subject) ? otherwise : body, scope, out);
      case 'unless':
        return this.write(isFalse(subject) ? body : otherwise, scope, out);
      case 'with':
        return isEmpty(subject) ? this.write(otherwise, scope, out) : this.write(body, this.within(scope, subject, block, [subject]), out);
      case 'each':
        return this.loop(block, subject, scope, out);
    }
  }

  private loop(block: Block, subject: unknown, scope: Scope, out: string[]): void {
    if (typeof subject !== 'object' || subject === null) return this.write(block.otherwise, scope, out);
    const entries: [string | number, unknown][] = Array.isArray(subject) ? (subject as unknown[]).map((item, index) => [index, item]) : Object.entries(subject);
    if (entries.length === 0) return this.write(block.otherwise, scope, out);
    for (const [index, [key, item]] of entries.entries()) {
      this.step();
      const loop = { ...scope.loop, index, key, first: index === 0, last: index === entries.length - 1 };
      this.write(block.body, this.within(scope, item, block, [item, key], loop), out);
    }
  }

  private within(scope: Scope, context: unknown, { names }: Block, values: readonly unknown[], loop = scope.loop): Scope {
    const known = names.length === 0 ? scope.names : new Map([...scope.names, ...names.map((name, index) => [name, values[index]] as const)]);
    return { context, parent: context === scope.context ? scope.parent : scope, loop, names: known };
  }

  private value(expression: Expression, scope: Scope, demand: Demand): unknown {
    this.step();
    if (expression.kind === 'literal') return expression.value;
    if (expression.kind === 'path') return this.lookUp(expression, scope, demand);
    const given = expression.given.map((argument, index) => this.value(argument, scope, expression.name === 'default' && index === 0 ? 'none' : 'lenient'));
    const result = applied(expression.name, given, this.locale);
    if (typeof result === 'string') this.charge(result.length);
    return result;
  }

  private lookUp(path: Path, scope: Scope, demand: Demand): unknown {
    const parts = [...path.parts];
    let value: unknown;
    if (path.loop) value = scope.loop[parts.shift()!] ?? MISSING;
    else if (path.up === 0 && !path.scoped && parts.length > 0 && scope.names.has(parts[0]!)) value = scope.names.get(parts.shift()!);
    else {
      let from: Scope | undefined = scope;
      for (let up = path.up; up > 0; up--) from = from?.parent;
      value = from ? from.context : MISSING;
    }
    for (const part of parts) {
      if (demand !== 'strict' && value === null) return null;
      value = memberOf(value, part);
      if (value === MISSING) break;
    }
    if (value !== MISSING) return value;
    if (demand !== 'none' && this.missing.size < MAX_MISSING) this.missing.add(path.written);
    return null;
  }

  private printed(expression: Expression, raw: boolean, scope: Scope): string {
    const value = this.value(expression, scope, 'strict');
    const place = 'place' in expression ? expression.place : { line: 1, column: 0 };
    if (value instanceof SafeHtml) return this.html ? value.html : '';
    if (value === null || value === undefined) return '';
    if (value instanceof Date) return value.toISOString();
    if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') throw new TemplateInvalid('a list or an object can not be shown: name a part of it', place);
    const text = String(value as string | number | boolean | bigint);
    if (!this.html) return text;
    if (raw) throw new TemplateInvalid('three braces show only what is known to be safe: use two', place);
    return escaped(text);
  }

  private step(): void {
    if (++this.steps > MAX_STEPS) throw new TemplateTooExpensive(`takes more than ${MAX_STEPS} steps`);
  }

  private charge(length: number): void {
    this.produced += length;
    if (this.produced > MAX_OUTPUT) throw new TemplateTooExpensive(`makes more than ${MAX_OUTPUT} characters`);
  }

  private emit(text: string, out: string[]): void {
    this.charge(text.length);
    out.push(text);
  }
}

/** The text of a template, and the variables that it needed and did not get. */
export function renderTemplate({ nodes }: Template, variables: Variables, { html, locale }: { html: boolean; locale: Locale }): { text: string; missing: readonly string[] } {
  const rendering = new Rendering(variables, html, locale);
  const text = rendering.run(nodes);
  return { text, missing: [...rendering.missing] };
}
