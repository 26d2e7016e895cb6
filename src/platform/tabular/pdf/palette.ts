import { DomainError } from '../../../kernel/domain-error.js';

const COLOUR = /^#[0-9a-f]{6}$/i;

/** Told apart by those who don't see all colours, too. */
const SERIES = ['#e08a3c', '#5b9279', '#b6576b', '#7a6bb0', '#c9a93a', '#4aa3b5', '#8c6d4f', '#6f7d8c'];

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.039_28 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colours of a document, around that of whoever sends it. */
export class Palette {
  readonly text = '#1f2933';
  readonly muted = '#6b7785';
  readonly line = '#d5dbe1';
  readonly stripe = '#f5f7f9';
  readonly brand: string;
  /** To be read on the brand's colour. */
  readonly onBrand: string;
  readonly series: readonly string[];

  constructor(brand = '#2f5d8a') {
    if (!COLOUR.test(brand)) throw new DomainError('invalid', 'colour_invalid', 'A colour is written as "#2f5d8a".');
    this.brand = brand.toLowerCase();
    this.onBrand = luminanceOf(brand) > 0.4 ? this.text : '#ffffff';
    this.series = [this.brand, ...SERIES];
  }

  seriesAt(index: number): string {
    return this.series[index % this.series.length]!;
  }
}
