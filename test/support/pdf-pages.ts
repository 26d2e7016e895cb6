import zlib from 'node:zlib';

export interface PdfPage {
  /** What it says, run by run, in the order in which it is drawn. */
  readonly texts: readonly string[];
  /** The drawing itself. */
  readonly drawing: string;
  readonly width: number;
  readonly height: number;
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

function objectsOf(bytes: Buffer): Map<number, PdfObject> {
  const text = bytes.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('\nendobj', start);
    const streamAt = text.indexOf('\nstream\n', start);
    const hasStream = streamAt >= 0 && streamAt < end;
    const dictionary = text.slice(start, hasStream ? streamAt : end);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = hasStream ? bytes.subarray(streamAt + 8, streamAt + 8 + length) : Buffer.alloc(0);
    objects.set(Number(match[1]), { dictionary, stream: (dictionary.includes('/FlateDecode') && !dictionary.includes('/Image') ? zlib.inflateSync(raw) : raw).toString('latin1') });
  }
  return objects;
}

/** What the codes of a font stand for. */
function lettersOf(cmap: string): string[] {
  const ranges = [...cmap.matchAll(/<[\da-f]+> <[\da-f]+> \[([^\]]*)\]/g)];
  return ranges.flatMap(([, list]) => [...list!.matchAll(/<([\da-f ]*)>/g)].map(([, codes]) => String.fromCharCode(...codes!.split(' ').filter((code) => code !== '').map((code) => Number.parseInt(code, 16)))));
}

const reference = (dictionary: string, key: string): number => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? Number.NaN);

/** The pages of a document that `writePdf` has made; it fails over one that is damaged. */
export function pagesOf(bytes: Buffer): PdfPage[] {
  const objects = objectsOf(bytes);
  const fonts = new Map<string, string[]>();
  const named = [...objects.values()].flatMap(({ dictionary }) => [...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  for (const [, name, id] of named) fonts.set(name!, lettersOf(objects.get(reference(objects.get(Number(id))!.dictionary, 'ToUnicode'))!.stream));
  const root = objects.get(reference(bytes.subarray(-2_000).toString('latin1'), 'Root'))!;
  const tree = objects.get(reference(root.dictionary, 'Pages'))!;
  const kids = [.../\/Kids \[([^\]]*)\]/.exec(tree.dictionary)![1]!.matchAll(/(\d+) 0 R/g)].map(([, id]) => objects.get(Number(id))!);
  return kids.map(({ dictionary }) => {
    const drawing = objects.get(reference(dictionary, 'Contents'))!.stream;
    const [, width, height] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(dictionary) ?? []).map(Number);
    let letters: string[] = [];
    const texts: string[] = [];
    for (const [, font, shown] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font !== undefined) letters = fonts.get(font)!;
      else texts.push([...shown!.matchAll(/<([\da-f]*)>/g)].map(([, codes]) => codes!.match(/.{4}/g)?.map((code) => letters[Number.parseInt(code, 16)] ?? '\uFFFD').join('') ?? '').join(''));
    }
    return { texts, drawing, width: width!, height: height! };
  });
}
