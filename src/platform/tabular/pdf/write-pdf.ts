import PdfDocument from 'pdfkit';
import type { Readable } from 'node:stream';
import { byteStream } from '../byte-stream.js';
import { FairShare } from '../fair-share.js';
import { WallClock } from '../wall-clock.js';
import { drawChart } from './chart-block.js';
import { DocumentFonts } from './document-fonts.js';
import { readLogo } from './logo.js';
import { Pages } from './pages.js';
import { Palette } from './palette.js';
import type { PdfBlock, PdfOutput } from './pdf-output.js';
import { Pen } from './pen.js';
import { TableBlock } from './table-block.js';
import { drawFigures, drawHeading, drawParagraph } from './text-blocks.js';
import { ValueTexts } from './value-texts.js';

const CHUNK_BYTES = 65_536;

const isRightToLeftLanguage = (language: string): boolean => ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'].includes(new Intl.Locale(language).maximize().script ?? '');

function newDocument({ title, author, language = 'en', pageSize = 'A4', landscape = false, createdAt }: PdfOutput): PDFKit.PDFDocument {
  const info = { Title: title, Creator: 'Rapport', Producer: 'Rapport', ...(author !== undefined && { Author: author }), ...(createdAt && { CreationDate: createdAt }) };
  return new PdfDocument({ autoFirstPage: false, font: null as never, size: pageSize, layout: landscape ? 'landscape' : 'portrait', margin: 0, lang: language, displayTitle: true, pdfVersion: '1.7', fontLayoutCache: false, info });
}

class PdfWriter {
  readonly document: PDFKit.PDFDocument;
  private readonly fonts: DocumentFonts;
  private readonly pen: Pen;
  private readonly values: ValueTexts;
  private readonly pages: Pages;

  constructor(private readonly output: PdfOutput) {
    const { language = 'en', timeZone = 'UTC', branding, createdAt } = output;
    const logo = branding?.logo && readLogo(branding.logo);
    this.document = newDocument(output);
    this.fonts = new DocumentFonts(this.document, language);
    this.pen = new Pen(this.document, this.fonts, new Palette(branding?.colour), isRightToLeftLanguage(language));
    this.values = new ValueTexts(language, new WallClock(timeZone));
    this.pages = new Pages(this.pen, this.fonts, output, logo, createdAt && this.values.moment(createdAt));
  }

  /** Draws the document, and gives way wherever something may be sent off. */
  async *draw(): AsyncGenerator<void, void> {
    const share = new FairShare();
    await this.fonts.prepare(this.pages.texts, 400);
    await this.fonts.prepare([this.output.title], 700);
    this.pages.first();
    for await (const block of this.output.blocks) {
      yield* this.block(block);
      yield;
      await share.pause();
    }
    this.pages.end();
    await this.fonts.finish();
    this.document.end();
  }

  private async *block(block: PdfBlock): AsyncGenerator<void, void> {
    switch (block.kind) {
      case 'heading':
        await this.fonts.prepare([block.text], 700);
        return drawHeading(this.pen, this.pages, block.text);
      case 'paragraph':
        await this.fonts.prepare([block.text], 400);
        return drawParagraph(this.pen, this.pages, block.text);
      case 'figures':
        await this.fonts.prepare(block.figures.flatMap(({ label, note = '' }) => [label, note]), 400);
        await this.fonts.prepare(block.figures.map(({ value }) => value), 700);
        return drawFigures(this.pen, this.pages, block.figures);
      case 'chart':
        return drawChart(this.pen, this.pages, this.fonts, this.values, block.chart);
      case 'table':
        return yield* new TableBlock(this.pen, this.pages, this.fonts, this.values, block.table).draw();
      case 'page-break':
        return this.pages.next();
    }
  }
}

/** What is written so far, in pieces that are worth sending. */
function* written(document: PDFKit.PDFDocument, least: number): Generator<Buffer> {
  const { readableLength } = document as unknown as Readable;
  if (readableLength < least) return;
  const chunk = (document as unknown as Readable).read() as Buffer | null;
  if (chunk) yield chunk;
}

export async function* pdfBytes(output: PdfOutput): AsyncGenerator<Buffer, void> {
  const writer = new PdfWriter(output);
  const stream = writer.document as unknown as Readable;
  for await (const _ of writer.draw()) yield* written(writer.document, CHUNK_BYTES);
  for await (const chunk of stream) yield chunk as Buffer;
}

/** The document as a stream: a page is drawn when those before it have been read, and none is kept. */
export function writePdf(output: PdfOutput, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Readable {
  return byteStream(pdfBytes(output), () => {}, signal);
}
