import { globSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The shape of an event's data, as JSON Schema. */
export interface Shape {
  readonly type?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | false;
  readonly anyOf?: readonly Shape[];
}

/** What can't travel as JSON and come back the same. */
export class NotJsonSafe extends Error {
  constructor(place: string, type: string) {
    super(`${place} is ${type}, which is not the same after it has been JSON`);
  }
}

const PRIMITIVES: readonly (readonly [ts.TypeFlags, string])[] = [
  [ts.TypeFlags.StringLike, 'string'],
  [ts.TypeFlags.NumberLike, 'number'],
  [ts.TypeFlags.BooleanLike, 'boolean'],
  [ts.TypeFlags.Null, 'null'],
];

const byText = <T>(values: readonly T[]) => values.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Reads shapes off the types of the source. */
class Reader {
  constructor(private readonly checker: ts.TypeChecker) {}

  shapeOf(type: ts.Type, place: string): Shape {
    if (type.isUnion()) return this.union(type.types, place);
    if (type.isLiteral() && !(type.flags & ts.TypeFlags.BigIntLiteral)) return { type: typeof type.value, enum: [type.value as string | number] };
    // a branded id: a string that also has a mark
    const bare = type.isIntersection() ? (type.types.find(({ flags }) => flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) ?? type) : type;
    const primitive = PRIMITIVES.find(([flag]) => bare.flags & flag);
    if (primitive) return { type: primitive[1] };
    if (this.checker.isArrayType(type)) return { type: 'array', items: this.shapeOf(this.checker.getTypeArguments(type as ts.TypeReference)[0]!, `${place}[]`) };
    if (bare.flags & ts.TypeFlags.Object && !this.acts(type)) return this.object(type, place);
    throw new NotJsonSafe(place, this.checker.typeToString(type));
  }

  object(type: ts.Type, place: string, isOwn: (property: ts.Symbol) => boolean = () => true): Shape {
    const words = type.getStringIndexType();
    if (words) return { type: 'object', additionalProperties: this.shapeOf(words, `${place}.*`) };
    const own = type.getProperties().filter(isOwn);
    const properties = own.map((property) => {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const declared = this.checker.getTypeOfSymbol(property);
      const shape = this.shapeOf(isOptional ? this.checker.getNonNullableType(declared) : declared, `${place}.${property.name}`);
      return { name: property.name, isOptional, shape };
    });
    const inOrder = properties.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return {
      type: 'object',
      properties: Object.fromEntries(inOrder.map(({ name, shape }) => [name, shape])),
      required: inOrder.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
      additionalProperties: false,
    };
  }

  /** A function, or a thing that has some. */
  private acts(type: ts.Type): boolean {
    return type.getCallSignatures().length > 0 || type.getProperties().some((property) => this.checker.getTypeOfSymbol(property).getCallSignatures().length > 0);
  }

  private union(types: readonly ts.Type[], place: string): Shape {
    const shapes = types.map((type) => (type.flags & ts.TypeFlags.BooleanLiteral ? { type: 'boolean' } : this.shapeOf(type, place)));
    const words = shapes.filter((shape) => shape.enum);
    const others = [...new Map(shapes.filter((shape) => !shape.enum).map((shape) => [JSON.stringify(shape), shape])).values()];
    const word = words.length > 0 ? [{ type: words[0]!.type!, enum: byText(words.flatMap((shape) => shape.enum!)) }] : [];
    const all = [...word, ...others];
    return all.length === 1 ? all[0]! : { anyOf: byText(all) };
  }
}

export interface EventShape {
  /** The context at whose door it is. */
  readonly source: string;
  /** The class. */
  readonly name: string;
  readonly data: Shape;
}

const isEvent = (type: ts.Type): boolean => (type.getBaseTypes() ?? []).some((base) => base.symbol.name === 'DomainEvent' || isEvent(base));

/** The events that the given files export, with what their data looks like. */
export function eventShapes(files: readonly string[]): EventShape[] {
  const options = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, process.cwd()).options;
  const program = ts.createProgram([...files], { ...options, types: [], noEmit: true });
  const checker = program.getTypeChecker();
  const reader = new Reader(checker);
  return files.flatMap((file) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
    return checker.getExportsOfModule(module).flatMap((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (!(symbol.flags & ts.SymbolFlags.Class)) return [];
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      if (!isEvent(type)) return [];
      const isOwn = (property: ts.Symbol) => (property as unknown as { parent: ts.Symbol }).parent.name !== 'DomainEvent';
      return [{ source: file.includes('/platform/') ? 'platform' : path.basename(path.dirname(file)), name: exported.name, data: reader.object(type, exported.name, isOwn) }];
    });
  });
}

export const doors = (): string[] => globSync('src/{contexts/*/index,platform/*/published}.ts').toSorted();

export type Difference = 'same' | 'more words' | 'different';

/** Whether whoever understood the one shape understands the other: it may have more words where there was a set of words, and is the same otherwise. */
export function compare(held: unknown, found: unknown): Difference {
  if (JSON.stringify(held) === JSON.stringify(found)) return 'same';
  if (typeof held !== 'object' || typeof found !== 'object' || held === null || found === null || Array.isArray(held) !== Array.isArray(found)) return 'different';
  const [before, after] = [held as Record<string, unknown>, found as Record<string, unknown>];
  if (Object.keys(before).join() !== Object.keys(after).join()) return 'different';
  const differences = Object.keys(before).map((key) => (key === 'enum' ? compareWords(before[key] as unknown[], after[key] as unknown[]) : compare(before[key], after[key])));
  return differences.includes('different') ? 'different' : 'more words';
}

const compareWords = (held: readonly unknown[], found: readonly unknown[]): Difference => (held.every((word) => found.includes(word)) ? (found.length > held.length ? 'more words' : 'same') : 'different');
