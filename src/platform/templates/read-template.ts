import Handlebars from 'handlebars';
import { DomainError } from '../../kernel/domain-error.js';
import { arityOf } from './template-functions.js';
import type { Block, Expression, Node, Path, Place, Template } from './template-tree.js';

type AST = hbs.AST.Node & Record<string, unknown>;

const MAX_LENGTH = 262_144;
/** The parser takes more than linear time for what is nested, so these are counted before it begins. */
const MAX_BRACES = 2_000;
const MAX_BLOCKS = 500;
const MAX_BRACE_LENGTH = 500;
const MAX_BRACE_CALLS = 10;
const MAX_DEPTH = 20;

const BLOCKS: readonly string[] = ['if', 'unless', 'each', 'with'];
const LOOP_NAMES: readonly string[] = ['index', 'key', 'first', 'last', 'root'];

export class TemplateInvalid extends DomainError {
  constructor(message: string, { line, column }: Place) {
    super('invalid', 'template_invalid', `The template can't be used: line ${line}, column ${column + 1}: ${message}.`);
  }
}

const lineAt = (source: string, position: number): Place => {
  const before = source.slice(0, position);
  return { line: before.split('\n').length, column: position - before.lastIndexOf('\n') - 1 };
};

function assertModest(source: string): void {
  if (source.length > MAX_LENGTH) throw new TemplateInvalid(`it has more than ${MAX_LENGTH} characters`, { line: 1, column: 0 });
  let blocks = 0;
  let braces = 0;
  for (let start = source.indexOf('{{'); start >= 0; start = source.indexOf('{{', start + 2)) {
    const place = () => lineAt(source, start);
    if (source.startsWith('{{{{', start)) throw new TemplateInvalid('four braces are not known here', place());
    if (++braces > MAX_BRACES) throw new TemplateInvalid(`it has more than ${MAX_BRACES} places in braces`, place());
    if (/^\{\{~?(?:[#^]|\s*else)/.test(source.slice(start, start + MAX_BRACE_LENGTH)) && ++blocks > MAX_BLOCKS) throw new TemplateInvalid(`it has more than ${MAX_BLOCKS} blocks`, place());
    if (/^\{\{~?!/.test(source.slice(start, start + 4))) continue;
    const inside = source.slice(start, start + MAX_BRACE_LENGTH);
    const end = inside.indexOf('}}');
    if (end < 0) throw new TemplateInvalid(`the braces that open here do not close within ${MAX_BRACE_LENGTH} characters`, place());
    if (inside.slice(0, end).split('(').length - 1 > MAX_BRACE_CALLS) throw new TemplateInvalid(`more than ${MAX_BRACE_CALLS} calls are nested here`, place());
  }
}

/** Turns what Handlebars has parsed into what we are willing to run: variables, four blocks, and functions that we know. */
class Reader {
  readonly variables = new Set<string>();

  nodes(program: AST | undefined, depth: number, inLoop: boolean): Node[] {
    return ((program?.body ?? []) as AST[]).flatMap((node) => this.node(node, depth, inLoop));
  }

  private node(node: AST, depth: number, inLoop: boolean): Node[] {
    const place = node.loc.start;
    switch (node.type) {
      case 'ContentStatement':
        return node.value === '' ? [] : [{ kind: 'text', text: node.value as string }];
      case 'CommentStatement':
        return [];
      case 'MustacheStatement':
        return [{ kind: 'print', value: this.statement(node, inLoop), raw: !node.escaped, place }];
      case 'BlockStatement':
        return [this.block(node, depth, inLoop)];
      case 'PartialStatement':
      case 'PartialBlockStatement':
        throw new TemplateInvalid('a template can not take in another one', place);
      default:
        throw new TemplateInvalid('this is not known here', place);
    }
  }

  private block(node: AST, depth: number, inLoop: boolean): Block {
    const place = node.loc.start;
    const { original } = node.path as { original: string };
    const kind = BLOCKS.find((name) => name === original) as Block['kind'] | undefined;
    if (!kind) throw new TemplateInvalid(`"#${original}" is no block here: there are ${BLOCKS.map((name) => `#${name}`).join(', ')}`, place);
    if (depth >= MAX_DEPTH) throw new TemplateInvalid(`more than ${MAX_DEPTH} blocks are nested`, place);
    const params = node.params as AST[];
    if (params.length !== 1 || node.hash) throw new TemplateInvalid(`#${kind} needs one value`, place);
    const subject = this.expression(params[0]!, inLoop);
    const program = node.program as (AST & { blockParams?: string[] }) | undefined;
    const names = program?.blockParams ?? [];
    const body = this.nodes(program, depth + 1, inLoop || kind === 'each' || kind === 'with');
    return { kind, subject, names, body, otherwise: this.nodes(node.inverse as AST | undefined, depth + 1, inLoop), place };
  }

  /** In braces: a variable, unless something follows the name. */
  private statement(node: AST, inLoop: boolean): Expression {
    return (node.params as AST[]).length > 0 || node.hash ? this.call(node, inLoop) : this.expression(node.path as AST, inLoop);
  }

  private call(node: AST, inLoop: boolean): Expression {
    const place = node.loc.start;
    const name = String((node.path as { original: unknown }).original);
    const arity = arityOf(name);
    if (!arity) throw new TemplateInvalid(`"${name.slice(0, 50)}" is no function here`, place);
    if (node.hash) throw new TemplateInvalid(`"${name}" takes no named values`, place);
    const given = (node.params as AST[]).map((param) => this.expression(param, inLoop));
    if (given.length < arity[0] || given.length > arity[1]) throw new TemplateInvalid(`"${name}" needs ${arity[0] === arity[1] ? arity[0] : `${arity[0]} to ${arity[1]}`} values`, place);
    return { kind: 'call', name, given, place };
  }

  private expression(node: AST, inLoop: boolean): Expression {
    switch (node.type) {
      case 'PathExpression':
        return this.path(node, inLoop);
      case 'SubExpression':
        return this.call(node, inLoop);
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return { kind: 'literal', value: node.value as string | number | boolean };
      case 'NullLiteral':
        return { kind: 'literal', value: null };
      case 'UndefinedLiteral':
        return { kind: 'literal', value: undefined };
      default:
        throw new TemplateInvalid('this is not known here', node.loc.start);
    }
  }

  private path(node: AST, inLoop: boolean): Path {
    const { original, data, depth, parts } = node as unknown as { original: string; data: boolean; depth: number; parts: unknown[] };
    const place = node.loc.start;
    if (!parts.every((part) => typeof part === 'string')) throw new TemplateInvalid('this is not known here', place);
    if (data && !LOOP_NAMES.includes(parts[0]!)) throw new TemplateInvalid(`"@${parts[0]}" is not known here`, place);
    const scoped = /^(?:this(?![\w-])|\.\/)/.test(original);
    if (!data && depth === 0 && !scoped && !inLoop && parts.length > 0) this.variables.add(parts[0]!);
    return { kind: 'path', written: original, loop: data, up: depth, parts, scoped, place };
  }
}

/** Reads a template, or says where it is wrong. */
export function readTemplate(source: string): Template {
  assertModest(source);
  const reader = new Reader();
  try {
    const nodes = reader.nodes(Handlebars.parse(source) as unknown as AST, 0, false);
    return { nodes, variables: [...reader.variables], length: source.length };
  } catch (error) {
    if (error instanceof TemplateInvalid) throw error;
    const line = Number(/line (\d+)/.exec((error as Error).message)?.[1] ?? 1);
    const { lineNumber, column } = error as { lineNumber?: number; column?: number };
    throw new TemplateInvalid('the braces do not add up', { line: lineNumber ?? line, column: column ?? 0 });
  }
}
